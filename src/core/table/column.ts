/** What a column means to a person; a superset of how it is stored. */
export const columnKinds = [
  'number',
  'integer',
  'category',
  'boolean',
  'datetime',
  'text',
  'identifier',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** number, integer: the value. datetime: milliseconds since 1970-01-01T00:00:00Z. NaN where missing. */
export interface NumericColumn {
  readonly name: string;
  readonly kind: 'number' | 'integer' | 'datetime';
  readonly values: Float64Array<ArrayBuffer>;
}

/** The text of row r is `dictionary[codes[r]]`; code −1 where missing. Booleans keep the file's own two words. */
export interface CodedColumn {
  readonly name: string;
  readonly kind: 'category' | 'boolean' | 'text' | 'identifier';
  readonly codes: Int32Array<ArrayBuffer>;
  readonly dictionary: readonly string[];
}

export type Column = NumericColumn | CodedColumn;

/** The rows of a dataset, column by column; all columns have `rows` values, names are unique. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** A column's name and kind, without its values. */
export interface ColumnSchema {
  readonly name: string;
  readonly kind: ColumnKind;
}

export function isNumeric(column: Column): column is NumericColumn {
  return 'values' in column;
}

/** Whether columns of this kind are stored as numbers rather than as codes into a dictionary. */
export function isNumericKind(kind: ColumnKind): kind is NumericColumn['kind'] {
  return kind === 'number' || kind === 'integer' || kind === 'datetime';
}

export function isMissing(column: Column, row: number): boolean {
  return isNumeric(column) ? Number.isNaN(column.values[row]) : column.codes[row] === -1;
}

/** The cell as a person would read it; '' where missing, ISO 8601 for datetimes (date alone at midnight UTC). */
export function cellText(column: Column, row: number): string {
  if (isMissing(column, row)) return '';
  if (!isNumeric(column)) return column.dictionary[column.codes[row]!]!;
  const value = column.values[row]!;
  if (column.kind !== 'datetime') return String(value);
  const iso = new Date(value).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}

/** The column called `name`. @throws RangeError naming the column when the table has none such. */
export function columnNamed(table: Table, name: string): Column {
  const column = table.columns.find(candidate => candidate.name === name);
  if (column === undefined) throw new RangeError(`the table has no column "${name}"`);
  return column;
}

/** The rows at `indices`, in that order, as a table of its own; dictionaries are shared. */
export function takeTableRows(table: Table, indices: ArrayLike<number>): Table {
  return { rows: indices.length, columns: table.columns.map(column => takeColumnRows(column, indices)) };
}

function takeColumnRows(column: Column, indices: ArrayLike<number>): Column {
  if (isNumeric(column)) {
    const values = new Float64Array(indices.length);
    for (let i = 0; i < indices.length; i++) values[i] = column.values[indices[i]!]!;
    return { ...column, values };
  }
  const codes = new Int32Array(indices.length);
  for (let i = 0; i < indices.length; i++) codes[i] = column.codes[indices[i]!]!;
  return { ...column, codes };
}
