import type { Column, Table } from '../column.ts';
import { type CellHashes, hashCells, hashRows } from './cell-hashes.ts';

/** How rows were told to be the same ones: by an identifier, by their place, or by all that they hold. */
export type RowMatching =
  | { readonly by: 'identifier'; readonly column: string }
  | { readonly by: 'place' }
  | { readonly by: 'content' };

export interface RowComparison {
  readonly matching: RowMatching;
  readonly added: number;
  readonly removed: number;
  /** Rows in both that hold something else; always 0 by content, where such a row is one removed and one added. */
  readonly changed: number;
  readonly unchanged: number;
  /** By column, the cells that changed; empty by content. */
  readonly changedCells: Readonly<Record<string, number>>;
}

/**
 * What became of the rows between two versions, told by the columns that both have: those of one identifier are one row
 * where a column of identifiers is unique in both; else rows at one place where there are as many; else rows are counted
 * by content, as often as they occur.
 */
export function compareRows(before: Table, after: Table): RowComparison {
  const names = before.columns
    .map(({ name }) => name)
    .filter(name => after.columns.some(other => other.name === name));
  const cellsOf = ({ columns }: Table) =>
    names.map(name => hashCells(columns.find(column => column.name === name)!));
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const hashes = [hashRows(before.rows, old), hashRows(after.rows, now)] as const;
  const key = names.findIndex((name, i) => isKey(before, name, old[i]!) && isKey(after, name, now[i]!));
  if (key !== -1) {
    const rowOf = new Map(keysOf(old[key]!).map((value, row) => [value, row]));
    const pairs = keysOf(now[key]!).map(value => rowOf.get(value) ?? -1);
    return compareMatched({ by: 'identifier', column: names[key]! }, names, old, now, pairs, before.rows);
  }
  if (before.rows === after.rows) {
    const pairs = Array.from({ length: after.rows }, (_, row) => row);
    return compareMatched({ by: 'place' }, names, old, now, pairs, before.rows);
  }
  return compareContents(...hashes);
}

function compareMatched(
  matching: RowMatching,
  names: readonly string[],
  old: readonly CellHashes[],
  now: readonly CellHashes[],
  /** For each row of after its row of before, −1 for none. */
  pairs: readonly number[],
  rowsBefore: number,
): RowComparison {
  const changedCells: Record<string, number> = {};
  const isChanged = new Uint8Array(pairs.length);
  for (const [i, name] of names.entries()) {
    let cells = 0;
    for (const [row, match] of pairs.entries()) {
      if (match === -1) continue;
      if (old[i]!.first[match] === now[i]!.first[row] && old[i]!.second[match] === now[i]!.second[row])
        continue;
      cells++;
      isChanged[row] = 1;
    }
    if (cells > 0) changedCells[name] = cells;
  }
  const matched = pairs.filter(match => match !== -1).length;
  const changed = isChanged.reduce((sum, flag) => sum + flag, 0);
  return {
    matching,
    added: pairs.length - matched,
    removed: rowsBefore - matched,
    changed,
    unchanged: matched - changed,
    changedCells,
  };
}

function compareContents(before: Float64Array, after: Float64Array): RowComparison {
  const left = new Map<number, number>();
  for (const hash of before) left.set(hash, (left.get(hash) ?? 0) + 1);
  let unchanged = 0;
  for (const hash of after) {
    const count = left.get(hash) ?? 0;
    if (count === 0) continue;
    left.set(hash, count - 1);
    unchanged++;
  }
  return {
    matching: { by: 'content' },
    added: after.length - unchanged,
    removed: before.length - unchanged,
    changed: 0,
    unchanged,
    changedCells: {},
  };
}

/** Whether a column is of identifiers and names each row, none twice. */
function isKey({ columns, rows }: Table, name: string, cells: CellHashes): boolean {
  const column: Column = columns.find(candidate => candidate.name === name)!;
  if (column.kind !== 'identifier' || rows === 0) return false;
  const keys = keysOf(cells);
  return !keys.includes(0) && new Set(keys).size === rows;
}

function keysOf({ first, second }: CellHashes): readonly number[] {
  return Array.from(first, (high, row) => (high >>> 11) * 2 ** 32 + (second[row]! >>> 0));
}
