import { COMMA } from '../bytes.ts';
import type { ColumnSchema, Table } from '../column.ts';
import { convertColumn } from '../convert-column.ts';
import type { Notation } from '../parse-cell.ts';
import type { DateOrder } from '../parse-written-date.ts';
import type { ProblemLog } from '../read-problems.ts';
import { replaceColumns } from './replace-columns.ts';

export interface ChangeKinds {
  readonly kind: 'changeKinds';
  readonly changes: readonly KindChange[];
}

/** What a column is to be read as, and how its texts are written where they do not say so themselves. */
export interface KindChange extends ColumnSchema {
  readonly dateOrder?: DateOrder;
  /** A point where absent. */
  readonly decimalMark?: 'comma';
}

/** The table with these columns read as these kinds; `problems` hears of values that are not of theirs. @throws InputError */
export function changeKinds(
  table: Table,
  { changes }: Omit<ChangeKinds, 'kind'>,
  problems?: ProblemLog,
): Table {
  const byName = new Map(changes.map(change => [change.name, change]));
  return replaceColumns(table, [...byName.keys()], column => {
    const change = byName.get(column.name);
    return change === undefined ? column : convertColumn(column, change.kind, problems, notationOf(change));
  });
}

function notationOf({ dateOrder, decimalMark }: KindChange): Notation {
  return {
    ...(dateOrder !== undefined && { order: dateOrder }),
    ...(decimalMark === 'comma' && { mark: COMMA }),
  };
}
