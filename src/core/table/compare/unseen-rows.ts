import { isNumeric, type Table, takeTableRows } from '../column.ts';
import { hashCells, hashRows } from './cell-hashes.ts';

/** Rows of one table, told by whether a model saw them in another. */
export interface UnseenRows {
  /** Those that the other table has too, but not among the rows that were learned from. */
  readonly rows: readonly number[];
  /** How many equal a row that was learned from. */
  readonly seen: number;
  /** How many the other table does not have: new ones, or ones whose values were changed since. */
  readonly unmatched: number;
}

/**
 * Which of the `rows` a model did not see that learned from other rows, of another version of the data. Rows are the same
 * where all columns that both versions have hold the same.
 */
export function unseenRows(
  table: Table,
  rows: ArrayLike<number>,
  other: Table,
  learned: ArrayLike<number>,
): UnseenRows {
  const names = sharedColumns(table, other);
  const own = rowHashes(takeTableRows(table, rows), names);
  const theirs = rowHashes(other, names);
  const known = new Set(theirs);
  const learnedFrom = new Set(Array.from(learned, row => theirs[row]!));
  const places = Array.from(rows);
  const unseen = places.filter((_, at) => known.has(own[at]!) && !learnedFrom.has(own[at]!));
  const seen = own.filter(hash => learnedFrom.has(hash)).length;
  return { rows: unseen, seen, unmatched: places.length - unseen.length - seen };
}

/** The names of columns that both tables have, as numbers or as categories in both. */
export function sharedColumns(first: Table, second: Table): readonly string[] {
  const numeric = new Map(second.columns.map(column => [column.name, isNumeric(column)]));
  return first.columns
    .filter(column => numeric.get(column.name) === isNumeric(column))
    .map(({ name }) => name);
}

function rowHashes(table: Table, names: readonly string[]): Float64Array {
  const columns = new Map(table.columns.map(column => [column.name, column]));
  return hashRows(
    table.rows,
    names.map(name => hashCells(columns.get(name)!, false)),
  );
}
