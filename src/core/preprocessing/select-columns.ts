import { type Table, columnNamed } from '../table/column.ts';
import { boundedColumn } from './bounds.ts';

/** The table with these columns alone, in this order, its numbers within bounds. @throws RangeError naming one that it lacks */
export function selectColumns(table: Table, names: readonly string[]): Table {
  return { rows: table.rows, columns: names.map(name => boundedColumn(columnNamed(table, name))) };
}
