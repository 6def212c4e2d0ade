import { type Column, type Table, isMissing, isNumericKind } from '../column.ts';

/** How a column's values are held: columns of one sort can stand under each other, others have to be read as words. */
export type ColumnSort = 'number' | 'datetime' | 'word';

/** The sort of each table's column of this name; null where a table lacks it or has no value in it. */
export function sortsOf(tables: readonly Table[], name: string): readonly (ColumnSort | null)[] {
  return tables.map(table => {
    const column = table.columns.find(candidate => candidate.name === name);
    return column === undefined || isEmpty(column, table.rows) ? null : sortOf(column);
  });
}

function sortOf({ kind }: Column): ColumnSort {
  if (kind === 'datetime') return 'datetime';
  return isNumericKind(kind) ? 'number' : 'word';
}

function isEmpty(column: Column, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (!isMissing(column, row)) return false;
  return true;
}
