import type { ColumnSchema, Table } from '../column.ts';
import { convertColumn } from '../convert-column.ts';
import type { ProblemLog } from '../read-problems.ts';
import { replaceColumns } from './replace-columns.ts';

export interface ChangeKinds {
  readonly kind: 'changeKinds';
  readonly changes: readonly ColumnSchema[];
}

/** The table with these columns read as these kinds; `problems` hears of values that are not of theirs. @throws InputError */
export function changeKinds(
  table: Table,
  { changes }: Omit<ChangeKinds, 'kind'>,
  problems?: ProblemLog,
): Table {
  const kinds = new Map(changes.map(({ name, kind }) => [name, kind]));
  return replaceColumns(table, [...kinds.keys()], column =>
    convertColumn(column, kinds.get(column.name) ?? column.kind, problems),
  );
}
