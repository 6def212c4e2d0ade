import { repeatedRows } from '../../quality/repeated-rows.ts';
import type { Table } from '../column.ts';
import { keepRows } from './replace-columns.ts';

export interface DropDuplicateRows {
  readonly kind: 'dropDuplicateRows';
}

/** The table without rows that say in every column what an earlier row says; the first of them stays. */
export function dropDuplicateRows(table: Table): Table {
  const repeated = new Set(repeatedRows(table).map(({ row }) => row));
  return keepRows(table, row => !repeated.has(row));
}
