import { InputError } from '../../errors.ts';
import type { Table } from '../column.ts';
import { requireColumns } from './replace-columns.ts';

export interface DropColumns {
  readonly kind: 'dropColumns';
  readonly columns: readonly string[];
}

/** The table without these columns. @throws InputError when one is not there, or none would be left */
export function dropColumns(table: Table, { columns }: Omit<DropColumns, 'kind'>): Table {
  requireColumns(table, columns);
  const kept = table.columns.filter(({ name }) => !columns.includes(name));
  if (kept.length === 0) throw new InputError('No column would be left.', 'Keep at least one.');
  return { rows: table.rows, columns: kept };
}
