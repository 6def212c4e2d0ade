import { type Table, isMissing } from '../column.ts';
import { keepRows, requireColumns } from './replace-columns.ts';

export interface DropMissingRows {
  readonly kind: 'dropMissingRows';
  /** A row goes when it has no value in any one of these, as with pandas' `dropna(subset, how='any')`. */
  readonly columns: readonly string[];
}

/** The table without rows that lack a value in these columns. @throws InputError when none would be left */
export function dropMissingRows(table: Table, { columns }: Omit<DropMissingRows, 'kind'>): Table {
  const looked = requireColumns(table, columns);
  return keepRows(table, row => !looked.some(column => isMissing(column, row)));
}
