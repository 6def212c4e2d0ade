import type { ColumnKind } from './column.ts';
import type { DialectCorrections } from './dialect.ts';
import type { DateOrder } from './parse-written-date.ts';

/** What a person knows better than what was understood of a file; everything else is told from the file. */
export interface ReadCorrections extends DialectCorrections {
  /** By column name. */
  readonly kinds?: Readonly<Record<string, ColumnKind>>;
  /** By column name. */
  readonly dateOrders?: Readonly<Record<string, DateOrder>>;
}
