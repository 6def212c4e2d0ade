import { InputError } from '../../errors.ts';
import type { Column, ColumnKind, ColumnSchema, Table } from '../column.ts';
import { convertColumn } from '../convert-column.ts';
import { createProblemLog } from '../read-problems.ts';

/**
 * The kinds by which columns of a newer table are to be read so that they are what they were before: those that its own
 * values do not contradict. Whole numbers may have become others. `mark` is the decimal mark of its texts, a byte.
 */
export function kindsAsBefore(
  known: readonly ColumnSchema[],
  newer: Table,
  mark: number | undefined,
): Readonly<Record<string, ColumnKind>> {
  const kinds = new Map(known.map(({ name, kind }) => [name, kind]));
  const kept = newer.columns.flatMap(column => {
    const kind = kinds.get(column.name);
    return kind !== undefined && kind !== column.kind && fits(column, kind, mark)
      ? [[column.name, kind]]
      : [];
  });
  return Object.fromEntries(kept) as Record<string, ColumnKind>;
}

function fits(column: Column, kind: ColumnKind, mark: number | undefined): boolean {
  const log = createProblemLog();
  try {
    convertColumn(column, kind, log, mark === undefined ? {} : { mark });
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
  return log.told().problemCount === 0;
}
