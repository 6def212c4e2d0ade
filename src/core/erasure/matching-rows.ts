import { type Table, cellText, columnNamed } from '../table/column.ts';

/** What a cell of the rows looked for reads. */
export interface CellMatch {
  readonly column: string;
  readonly text: string;
}

/** The rows (0-based, ascending) whose cells all read exactly so. @throws RangeError naming a column that the table has not */
export function matchingRows(table: Table, matches: readonly CellMatch[]): readonly number[] {
  const wanted = matches.map(({ column, text }) => ({ column: columnNamed(table, column), text }));
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++)
    if (wanted.every(({ column, text }) => cellText(column, row) === text)) rows.push(row);
  return rows;
}
