import { InputError } from '../../errors.ts';
import type { Table } from '../column.ts';
import { replaceColumns } from './replace-columns.ts';

export interface RenameColumn {
  readonly kind: 'renameColumn';
  readonly column: string;
  readonly to: string;
}

/** The table with one column called `to`. @throws InputError when that name is taken or empty */
export function renameColumn(table: Table, { column, to }: Omit<RenameColumn, 'kind'>): Table {
  if (to.trim() === '') throw new InputError('A column needs a name.');
  if (to !== column && table.columns.some(({ name }) => name === to))
    throw new InputError(`The table already has a column "${to}".`, 'Choose another name.');
  return replaceColumns(table, [column], found => ({ ...found, name: to }));
}
