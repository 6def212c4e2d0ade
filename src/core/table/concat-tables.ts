import { isNumeric } from './column.ts';
import type { CodedColumn, Column, NumericColumn, Table } from './column.ts';

/**
 * The rows of all tables under each other. They have the same columns in the same order, though each its own dictionaries.
 * @throws RangeError when there are none, or a table's columns are others than the first one's
 */
export function concatTables(tables: readonly Table[]): Table {
  const [first] = tables;
  if (first === undefined) throw new RangeError('there are no tables to put under each other');
  return {
    rows: tables.reduce((rows, table) => rows + table.rows, 0),
    columns: first.columns.map((column, i) =>
      concatColumns(
        column,
        tables.map(table => table.columns[i]),
      ),
    ),
  };
}

function concatColumns(first: Column, parts: readonly (Column | undefined)[]): Column {
  const alike = parts.filter(part => part?.name === first.name && part.kind === first.kind);
  if (alike.length < parts.length)
    throw new RangeError(`the tables do not all have column "${first.name}" as ${first.kind} in its place`);
  return isNumeric(first)
    ? { ...first, values: joinNumbers(alike as readonly NumericColumn[]) }
    : { ...first, ...joinCodes(alike as readonly CodedColumn[]) };
}

function joinNumbers(parts: readonly NumericColumn[]): Float64Array<ArrayBuffer> {
  const values = new Float64Array(parts.reduce((length, part) => length + part.values.length, 0));
  let start = 0;
  for (const part of parts) {
    values.set(part.values, start);
    start += part.values.length;
  }
  return values;
}

function joinCodes(parts: readonly CodedColumn[]): Pick<CodedColumn, 'codes' | 'dictionary'> {
  const codes = new Int32Array(parts.reduce((length, part) => length + part.codes.length, 0));
  const position = new Map<string, number>();
  let row = 0;
  for (const part of parts) {
    const moved = part.dictionary.map(
      text => position.get(text) ?? position.set(text, position.size).size - 1,
    );
    for (const code of part.codes) codes[row++] = code === -1 ? -1 : moved[code]!;
  }
  return { codes, dictionary: [...position.keys()] };
}
