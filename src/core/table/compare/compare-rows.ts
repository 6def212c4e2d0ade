import { InputError } from '../../errors.ts';
import { type Table, isNumeric } from '../column.ts';
import { type CellHashes, hashCells, hashRows } from './cell-hashes.ts';
import { isKey, pairByKey, repeatedKey } from './row-keys.ts';

/** How rows were told to be the same ones: by an identifier, by their place, or by all that they hold. */
export type RowMatching =
  | { readonly by: 'identifier'; readonly column: string }
  | { readonly by: 'place' }
  | { readonly by: 'content' };

/** A person's choice of it; `auto` takes the surest that there is. */
export type MatchingChoice = RowMatching | { readonly by: 'auto' };

/** A row of both that holds something else, 0-based in each. */
export interface ChangedRow {
  readonly before: number;
  readonly after: number;
}

export interface RowComparison {
  readonly matching: RowMatching;
  readonly added: number;
  readonly removed: number;
  /** Rows in both that hold something else; always 0 by content, where such a row is one removed and one added. */
  readonly changed: number;
  readonly unchanged: number;
  /** By column, the cells that changed; empty by content. */
  readonly changedCells: Readonly<Record<string, number>>;
  /** The first of them, 0-based: rows of the newer table, rows of the older, and both. At most `mostRowsListed` each. */
  readonly firstAdded: readonly number[];
  readonly firstRemoved: readonly number[];
  readonly firstChanged: readonly ChangedRow[];
}

/** Rows listed of each sort. */
export const mostRowsListed = 100;

interface SharedColumn {
  readonly name: string;
  readonly old: CellHashes;
  readonly now: CellHashes;
}

/**
 * What became of the rows between two versions, told by the columns that both have. Unless chosen otherwise, those of one
 * identifier are one row where a column of identifiers is unique in both; else rows at one place where there are as many;
 * else rows are counted by content, as often as they occur.
 * @throws InputError when the column that was chosen does not name each row
 */
export function compareRows(
  before: Table,
  after: Table,
  choice: MatchingChoice = { by: 'auto' },
): RowComparison {
  const shared = sharedColumns(before, after);
  const matching = choice.by === 'auto' ? surest(before, after, shared) : choice;
  switch (matching.by) {
    case 'identifier': {
      const key = keyNamed(matching.column, before, after, shared);
      return compareMatched(matching, shared, pairByKey(key.old, key.now), before.rows);
    }
    case 'place': {
      const pairs = Int32Array.from({ length: after.rows }, (_, row) => (row < before.rows ? row : -1));
      return compareMatched(matching, shared, pairs, before.rows);
    }
    case 'content': {
      const [old, now] = [shared.map(pair => pair.old), shared.map(pair => pair.now)];
      return compareContents(hashRows(before.rows, old), hashRows(after.rows, now));
    }
    default:
      return matching satisfies never;
  }
}

function sharedColumns(before: Table, after: Table): readonly SharedColumn[] {
  return before.columns.flatMap(column => {
    const other = after.columns.find(({ name }) => name === column.name);
    if (other === undefined) return [];
    const asText = isNumeric(column) !== isNumeric(other);
    return [{ name: column.name, old: hashCells(column, asText), now: hashCells(other, asText) }];
  });
}

function surest(before: Table, after: Table, shared: readonly SharedColumn[]): RowMatching {
  const identifiers = new Set(
    before.columns.filter(({ kind }) => kind === 'identifier').map(({ name }) => name),
  );
  const stays = ({ name }: SharedColumn) =>
    identifiers.has(name) &&
    after.columns.some(column => column.name === name && column.kind === 'identifier');
  const key = shared.find(
    pair => stays(pair) && isKey(pair.old) && isKey(pair.now) && before.rows > 0 && after.rows > 0,
  );
  if (key !== undefined) return { by: 'identifier', column: key.name };
  return { by: before.rows === after.rows ? 'place' : 'content' };
}

function keyNamed(
  column: string,
  before: Table,
  after: Table,
  shared: readonly SharedColumn[],
): SharedColumn {
  const key = shared.find(({ name }) => name === column);
  const remedy = 'Choose another column, or compare rows by their place or content.';
  if (key === undefined) throw new InputError(`Column "${column}" is not in both versions.`, remedy);
  for (const [hashes, table, which] of [
    [key.old, before, 'older'],
    [key.now, after, 'newer'],
  ] as const) {
    const repeated = repeatedKey(hashes, table, column);
    if (repeated !== null)
      throw new InputError(
        `Column "${column}" does not name each row: ${repeated} in the ${which} version.`,
        remedy,
      );
  }
  return key;
}

function compareMatched(
  matching: RowMatching,
  shared: readonly SharedColumn[],
  /** For each row of after its row of before, −1 for none. */
  pairs: Int32Array,
  rowsBefore: number,
): RowComparison {
  const changedCells: Record<string, number> = {};
  const isChanged = new Uint8Array(pairs.length);
  for (const { name, old, now } of shared) {
    let cells = 0;
    for (let row = 0; row < pairs.length; row++) {
      const match = pairs[row]!;
      if (match === -1) continue;
      if (old.first[match] === now.first[row] && old.second[match] === now.second[row]) continue;
      cells++;
      isChanged[row] = 1;
    }
    if (cells > 0) changedCells[name] = cells;
  }
  const isKept = new Uint8Array(rowsBefore);
  for (const match of pairs) if (match !== -1) isKept[match] = 1;
  const matched = isKept.reduce((sum, flag) => sum + flag, 0);
  const changed = isChanged.reduce((sum, flag) => sum + flag, 0);
  return {
    matching,
    added: pairs.length - matched,
    removed: rowsBefore - matched,
    changed,
    unchanged: matched - changed,
    changedCells,
    firstAdded: firstRows(pairs.length, row => pairs[row] === -1),
    firstRemoved: firstRows(rowsBefore, row => isKept[row] === 0),
    firstChanged: firstRows(pairs.length, row => isChanged[row] === 1).map(row => ({
      before: pairs[row]!,
      after: row,
    })),
  };
}

function compareContents(before: Float64Array, after: Float64Array): RowComparison {
  const left = new Map<number, number>();
  for (const hash of before) left.set(hash, (left.get(hash) ?? 0) + 1);
  const isNew = new Uint8Array(after.length);
  for (const [row, hash] of after.entries()) {
    const count = left.get(hash) ?? 0;
    if (count === 0) isNew[row] = 1;
    else left.set(hash, count - 1);
  }
  const added = isNew.reduce((sum, flag) => sum + flag, 0);
  const unchanged = after.length - added;
  const firstRemoved = firstRows(before.length, row => {
    const count = left.get(before[row]!) ?? 0;
    if (count > 0) left.set(before[row]!, count - 1);
    return count > 0;
  });
  return {
    matching: { by: 'content' },
    added,
    removed: before.length - unchanged,
    changed: 0,
    unchanged,
    changedCells: {},
    firstAdded: firstRows(after.length, row => isNew[row] === 1),
    firstRemoved,
    firstChanged: [],
  };
}

function firstRows(rows: number, isOne: (row: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < rows && found.length < mostRowsListed; row++) if (isOne(row)) found.push(row);
  return found;
}
