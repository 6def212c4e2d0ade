import { InputError } from '../../errors.ts';
import type { Table } from '../../table/column.ts';

/** What every selector learns. */
export interface KeptColumns {
  /** Positions, ascending. */
  readonly kept: readonly number[];
}

/** The table with the kept columns alone. */
export function keepColumns({ kept }: KeptColumns, { rows, columns }: Table): Table {
  return { rows, columns: kept.map(c => columns[c]!) };
}

/** The columns that are to be kept. @throws InputError when that is none */
export function keptWhere(table: Table, isKept: (c: number) => boolean, reason: string): KeptColumns {
  const kept = [...table.columns.keys()].filter(isKept);
  if (kept.length > 0) return { kept };
  throw new InputError(`No feature is left: ${reason}.`, 'Take the selection out, or loosen it.');
}
