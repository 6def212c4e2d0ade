import type { Table } from '../column.ts';
import { keepRows } from './replace-columns.ts';

export interface DropRows {
  readonly kind: 'dropRows';
  /** 1-based, the header not counted, as findings name them. */
  readonly rows: readonly number[];
}

/** The table without these rows. @throws InputError when none would be left */
export function dropRows(table: Table, { rows }: Omit<DropRows, 'kind'>): Table {
  const dropped = new Set(rows);
  return keepRows(table, row => !dropped.has(row + 1));
}
