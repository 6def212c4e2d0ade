import { type Column, type Table, isNumeric } from '../column.ts';
import { type CellHashes, hashCells, hashRows, joined } from './cell-hashes.ts';

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
  const shared = before.columns.flatMap(column => {
    const other = after.columns.find(({ name }) => name === column.name);
    return other === undefined ? [] : [{ name: column.name, before: column, after: other }];
  });
  const names = shared.map(({ name }) => name);
  const hashes = shared.map(pair => {
    const asText = isNumeric(pair.before) !== isNumeric(pair.after);
    return { old: hashCells(pair.before, asText), now: hashCells(pair.after, asText) };
  });
  const [old, now] = [hashes.map(pair => pair.old), hashes.map(pair => pair.now)];
  const key = names.findIndex((name, i) => isKey(before, name, old[i]!) && isKey(after, name, now[i]!));
  if (key !== -1) {
    const rowOf = rowsByKey(keysOf(old[key]!));
    const pairs = Int32Array.from(keysOf(now[key]!), value => rowOf.get(value) ?? -1);
    return compareMatched({ by: 'identifier', column: names[key]! }, names, old, now, pairs, before.rows);
  }
  if (before.rows === after.rows) {
    const pairs = Int32Array.from({ length: after.rows }, (_, row) => row);
    return compareMatched({ by: 'place' }, names, old, now, pairs, before.rows);
  }
  return compareContents(hashRows(before.rows, old), hashRows(after.rows, now));
}

function rowsByKey(keys: Float64Array): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) rows.set(keys[row]!, row);
  return rows;
}

function compareMatched(
  matching: RowMatching,
  names: readonly string[],
  old: readonly CellHashes[],
  now: readonly CellHashes[],
  /** For each row of after its row of before, −1 for none. */
  pairs: Int32Array,
  rowsBefore: number,
): RowComparison {
  const changedCells: Record<string, number> = {};
  const isChanged = new Uint8Array(pairs.length);
  for (const [i, name] of names.entries()) {
    let cells = 0;
    const [was, is] = [old[i]!, now[i]!];
    for (let row = 0; row < pairs.length; row++) {
      const match = pairs[row]!;
      if (match === -1) continue;
      if (was.first[match] === is.first[row] && was.second[match] === is.second[row]) continue;
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

function keysOf({ first, second }: CellHashes): Float64Array {
  return Float64Array.from(first, (high, row) => joined(high, second[row]!));
}
