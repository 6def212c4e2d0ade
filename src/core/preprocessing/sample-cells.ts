import { type Column, type Table, cellText, isMissing, isNumeric } from '../table/column.ts';

/** Some cells of a column, for a person to look at. */
export interface SampledColumn {
  readonly name: string;
  /** Numbers as they are, everything else as text; null where missing. */
  readonly cells: readonly (number | string | null)[];
}

/** The cells of these rows in the first `most` columns. */
export function sampleCells(table: Table, rows: readonly number[], most: number): readonly SampledColumn[] {
  return table.columns.slice(0, most).map(column => ({
    name: column.name,
    cells: rows.map(row => cellOf(column, row)),
  }));
}

function cellOf(column: Column, row: number): number | string | null {
  if (isMissing(column, row)) return null;
  return isNumeric(column) && column.kind !== 'datetime' ? column.values[row]! : cellText(column, row);
}

/** How many cells of the table are missing. */
export function countMissing({ columns, rows }: Table): number {
  let missing = 0;
  for (const column of columns) for (let row = 0; row < rows; row++) if (isMissing(column, row)) missing++;
  return missing;
}

/** How many number columns hold one value alone, or none. */
export function countConstant({ columns, rows }: Table): number {
  return columns.filter(column => {
    if (!isNumeric(column)) return false;
    for (let row = 1; row < rows; row++) {
      if (!Object.is(column.values[row], column.values[0])) return false;
    }
    return rows > 0;
  }).length;
}
