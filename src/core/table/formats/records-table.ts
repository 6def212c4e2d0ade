import { InputError } from '../../errors.ts';
import { maxColumns } from '../plan-columns.ts';
import type { ReadCorrections } from '../read-corrections.ts';
import type { CellValue, ValueColumn } from '../value-column.ts';
import { type TypedReading, columnCollector, typedTable } from './typed-table.ts';

/** How records with objects and lists in them become columns, told to the person. */
export const flatteningRule =
  'An object inside a record becomes one column for each of its entries, named "outer.inner", one level deep; deeper objects and lists are kept as JSON text.';

/** Takes the records of a JSON file one by one and makes a table of them. */
export interface RecordsTable {
  /** @throws InputError when the record is neither an object nor a list */
  add(record: unknown): void;
  finish(): TypedReading;
}

/** Columns are all entries that any record has, in the order in which they are met; a record without one misses it. */
export function createRecordsTable(corrections: ReadCorrections): RecordsTable {
  const columns = new Map<string, { readonly values: ValueColumn; rows: number }>();
  let rows = 0;

  function put(name: string, value: unknown): void {
    let column = columns.get(name);
    if (column === undefined) {
      if (columns.size === maxColumns) throw tooWide();
      column = { values: columnCollector(name, corrections), rows: 0 };
      columns.set(name, column);
    }
    // A name twice in one record, {"a.b": 1, "a": {"b": 2}}: the first stays.
    if (column.rows > rows) return;
    fill(column, rows);
    column.values.add(cellOf(value));
    column.rows++;
  }

  return {
    add(record) {
      for (const [name, value] of entriesOf(record, rows)) put(name, value);
      rows++;
    },
    finish() {
      if (rows === 0)
        throw new InputError('The file has no records.', 'Choose a file with one record for each case.');
      for (const column of columns.values()) fill(column, rows);
      return typedTable(
        rows,
        [...columns.values()].map(({ values }) => values.finish()),
        corrections,
      );
    },
  };
}

function fill(column: { readonly values: ValueColumn; rows: number }, upTo: number): void {
  for (; column.rows < upTo; column.rows++) column.values.add(null);
}

function* entriesOf(record: unknown, row: number): Generator<[string, unknown]> {
  if (Array.isArray(record)) {
    for (const [i, value] of record.entries()) yield [`column_${i + 1}`, value];
    return;
  }
  if (!isObject(record))
    throw new InputError(
      `Record ${row + 1} is ${JSON.stringify(record).slice(0, 40)}, not an object with named values.`,
      'Terrarium reads a list of objects, or one object on each line.',
    );
  for (const [name, value] of Object.entries(record)) {
    if (isObject(value)) for (const [inner, deep] of Object.entries(value)) yield [`${name}.${inner}`, deep];
    else yield [name, value];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

function tooWide(): InputError {
  return new InputError(
    `The records have more than ${maxColumns} different entries; Terrarium reads at most so many columns.`,
    'Keep the entries that may matter and import again.',
  );
}
