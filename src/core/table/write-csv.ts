import { type Table, cellText, isMissing } from './column.ts';
import { isMissingToken } from './missing-tokens.ts';

/** Rows that are put together into one piece of text. */
const rowsPerPiece = 4096;

/**
 * The table as comma-separated text (RFC 4180, CRLF), piece by piece: the header, then rows.
 * `readCsv` reads it back to the same cells. A missing value is an empty field; a text that would be read as missing
 * or that begins or ends in blanks stands in quotes.
 */
export function* writeCsv(table: Table): Generator<string> {
  yield writeCsvHeader(
    table.columns.map(({ name }) => name),
    csvField,
  );
  yield* writeCsvRows(table, csvField);
}

/** How a text becomes a field: `csvField`, or `csvCell` for files that a spreadsheet may open. */
export type FieldWriter = (text: string) => string;

/** The record of names. */
export function writeCsvHeader(names: readonly string[], field: FieldWriter): string {
  return writeRecord(names.map(field));
}

/** The rows of a table without its header, piece by piece. */
export function* writeCsvRows(table: Table, field: FieldWriter): Generator<string> {
  for (let start = 0; start < table.rows; start += rowsPerPiece) {
    const end = Math.min(start + rowsPerPiece, table.rows);
    let piece = '';
    for (let row = start; row < end; row++)
      piece += writeRecord(
        table.columns.map(column => (isMissing(column, row) ? '' : field(cellText(column, row)))),
      );
    yield piece;
  }
}

/** A text as one field of a record: in quotes where it would be read otherwise without. */
export function csvField(text: string): string {
  const mustQuote = /[",;\t|\r\n]|^\s|\s$/.test(text) || isMissingToken(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A record of one empty field would be a blank line, which readers skip. */
function writeRecord(fields: readonly string[]): string {
  return `${fields.length === 1 && fields[0] === '' ? '""' : fields.join(',')}\r\n`;
}
