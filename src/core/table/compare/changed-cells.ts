import { type Table, cellText } from '../column.ts';
import type { RowComparison } from './compare-rows.ts';

/** One cell that holds something else, in rows that are the same. */
export interface ChangedCell {
  /** 1-based in each table. */
  readonly rows: readonly [before: number, after: number];
  readonly column: string;
  readonly texts: readonly [before: string, after: string];
}

/** A row with the texts of all its cells. */
export interface ShownRow {
  /** 1-based. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows that a comparison lists, as a person reads them. */
export interface ShownChanges {
  readonly added: readonly ShownRow[];
  readonly removed: readonly ShownRow[];
  readonly changed: readonly ChangedCell[];
}

/** The texts of the listed rows: all cells of those that came and went, and of the others those that changed. */
export function showChanges(before: Table, after: Table, rows: RowComparison): ShownChanges {
  return {
    added: rows.firstAdded.map(row => rowOf(after, row)),
    removed: rows.firstRemoved.map(row => rowOf(before, row)),
    changed: rows.firstChanged.flatMap(pair =>
      Object.keys(rows.changedCells).flatMap(name => changedCell(before, after, pair, name)),
    ),
  };
}

function rowOf({ columns }: Table, row: number): ShownRow {
  return { row: row + 1, cells: columns.map(column => cellText(column, row)) };
}

function changedCell(
  before: Table,
  after: Table,
  pair: RowComparison['firstChanged'][number],
  name: string,
): readonly ChangedCell[] {
  const old = before.columns.find(column => column.name === name)!;
  const now = after.columns.find(column => column.name === name)!;
  const texts = [cellText(old, pair.before), cellText(now, pair.after)] as const;
  return texts[0] === texts[1] ? [] : [{ rows: [pair.before + 1, pair.after + 1], column: name, texts }];
}
