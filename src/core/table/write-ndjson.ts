import { type Column, type Table, cellText, isMissing, isNumeric } from './column.ts';

/** Rows that are put together into one piece of text. */
const rowsPerPiece = 4096;

/**
 * The table as JSON, one object a row on a line of its own, piece by piece. Numbers are numbers, "true" and "false" of a
 * boolean column are booleans, dates ISO 8601 texts, missing values null.
 */
export function* writeNdjson(table: Table): Generator<string> {
  const names = table.columns.map(({ name }) => JSON.stringify(name));
  for (let start = 0; start < table.rows; start += rowsPerPiece) {
    const end = Math.min(start + rowsPerPiece, table.rows);
    let piece = '';
    for (let row = start; row < end; row++)
      piece += `{${table.columns.map((column, c) => `${names[c]}:${valueText(column, row)}`).join(',')}}\n`;
    yield piece;
  }
}

function valueText(column: Column, row: number): string {
  if (isMissing(column, row)) return 'null';
  const text = cellText(column, row);
  if (isNumeric(column))
    return column.kind === 'datetime' || !isFiniteText(text) ? JSON.stringify(text) : text;
  const isWord = column.kind === 'boolean' && (text === 'true' || text === 'false');
  return isWord ? text : JSON.stringify(text);
}

const isFiniteText = (text: string) => Number.isFinite(Number(text));
