import { csvCell } from './csv-cell.ts';
import { isBlankRecord } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { type CsvRecord, FieldForm } from './tokenizer.ts';

/** Columns that are put after those of a file. */
export interface AppendedColumns {
  readonly names: readonly string[];
  /** One text a name, for the 0-based data row. */
  readonly cells: (row: number) => readonly string[];
}

/**
 * Takes the records of a file in order and writes each again, its own bytes unchanged, with cells added at its end.
 * So that these line up under their names, a short record is filled with empty fields and one too long is cut
 * to the header's width. Blank lines are no rows and left out. A file without a header gets `fileNames` as one.
 */
export function columnAppender(
  file: {
    readonly dialect: Pick<Dialect, 'delimiter' | 'header'>;
    readonly lineEnd: string;
    readonly fileNames: readonly string[];
  },
  appended: AppendedColumns,
  write: (bytes: Uint8Array) => void,
): { readonly onRecord: (record: CsvRecord) => void; readonly rows: () => number } {
  const { dialect, lineEnd } = file;
  const encoder = new TextEncoder();
  const delimiter = String.fromCharCode(dialect.delimiter);
  const tail = (missingFields: number, cells: readonly string[]) =>
    encoder.encode(
      `${delimiter.repeat(missingFields)}${cells.map(text => delimiter + csvCell(text, delimiter)).join('')}${lineEnd}`,
    );
  let width = file.fileNames.length;
  let row = 0;
  let headerWritten = false;

  function onRecord(record: CsvRecord): void {
    if (isBlankRecord(record)) return;
    if (!headerWritten) {
      headerWritten = true;
      if (dialect.header) {
        width = record.fields;
        write(record.bytes.slice(record.start, record.end));
        write(tail(0, appended.names));
        return;
      }
      write(encoder.encode(file.fileNames.map(name => csvCell(name, delimiter)).join(delimiter)));
      write(tail(0, appended.names));
    }
    write(record.bytes.slice(record.start, endAtWidth(record, width)));
    write(tail(Math.max(width - record.fields, 0), appended.cells(row)));
    row++;
  }

  return { onRecord, rows: () => row };
}

/** Where the record's `width`-th field ends in the file, its closing quote included. */
function endAtWidth(record: CsvRecord, width: number): number {
  if (record.fields <= width) return record.end;
  const end = record.ends[width - 1]!;
  return record.forms[width - 1] === FieldForm.quoted ? end + 1 : end;
}

/** How the file ends its lines, told from its first bytes; a line feed where it has one line alone. */
export function lineEndOf(sample: Uint8Array): '\r\n' | '\n' | '\r' {
  const lineFeed = sample.indexOf(0x0a);
  if (lineFeed > 0 && sample[lineFeed - 1] === 0x0d) return '\r\n';
  return lineFeed === -1 && sample.includes(0x0d) ? '\r' : '\n';
}
