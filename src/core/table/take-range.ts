import { isNumeric } from './column.ts';
import type { Column, Table } from './column.ts';

/** Rows `start` to `end` − 1 as a table of its own: views on the values, dictionaries shared. */
export function takeRange(table: Table, start: number, end: number): Table {
  const columns = table.columns.map(
    (column): Column =>
      isNumeric(column)
        ? { ...column, values: column.values.subarray(start, end) }
        : { ...column, codes: column.codes.subarray(start, end) },
  );
  return { rows: Math.max(Math.min(end, table.rows) - start, 0), columns };
}
