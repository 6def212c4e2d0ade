import { type Table, takeTableRows } from '../table/column.ts';

/** A table whose cells come from other rows, column by column: `rowsOf` gives the row of `table` for each new one. */
export function assembleRows(
  table: Table,
  rows: number,
  rowsOf: (column: string) => ArrayLike<number>,
): Table {
  return {
    rows,
    columns: table.columns.map(
      column => takeTableRows({ rows: table.rows, columns: [column] }, rowsOf(column.name)).columns[0]!,
    ),
  };
}
