import { release } from '../../core/release.ts';
import type { Column, Table } from '../../core/table/column.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { chunksOfColumn, decodeColumn, encodeColumn } from './column-chunks.ts';
import { type StoredColumn, readPart } from './column-window.ts';
import { NotStoredError } from '../errors.ts';
import { read, write } from '../transaction.ts';

/** What is needed of a dataset version to read its values. */
export type StoredTable = Pick<DatasetVersion, 'storageKey' | 'rows' | 'schema'>;

/** Columns read side by side: more would only hold more of them twice in memory. */
const readAtOnce = 16;

/**
 * Registers an import, so that one cut off is swept at the next start.
 * Hold the lock `import:<storageKey>` from before this call until the dataset version is saved.
 */
export async function beginImport(storageKey: string, name: string): Promise<void> {
  await write(['imports'], 'relaxed', async ({ store }) => {
    await store.add({ storageKey, name, startedAt: Date.now() });
  });
}

/** Stores one column of an import under way. @throws NotStoredError when no import was begun under this key */
export function writeColumn(storageKey: string, index: number, column: Column): Promise<void> {
  return writeColumns(storageKey, index, [column]);
}

/** Stores columns `first`, `first + 1`… in one transaction, which is quicker where they are many and short. */
export async function writeColumns(
  storageKey: string,
  first: number,
  columns: readonly Column[],
): Promise<void> {
  await write(['columnChunks', 'imports'], 'relaxed', async transaction => {
    if ((await transaction.objectStore('imports').getKey(storageKey)) === undefined)
      throw new NotStoredError('import', storageKey);
    const chunks = transaction.objectStore('columnChunks');
    const puts = columns.flatMap((column, i) =>
      Array.from(encodeColumn(storageKey, first + i, column), chunk => {
        const stored = chunks.put(chunk);
        // It was copied by `put` itself.
        release(new Uint8Array(chunk.data));
        return stored;
      }),
    );
    await Promise.all(puts);
  });
}

/**
 * The table, or its columns called `names` in that order, whole.
 * @throws RangeError for a name that is not in the schema; StorageDamagedError when chunks are lacking
 */
export function readTable(version: StoredTable, names?: readonly string[]): Promise<Table> {
  const wanted = positionsOf(version, names);
  return read(['columnChunks'], async ({ store }) => {
    const columns: Column[] = [];
    for (let start = 0; start < wanted.length; start += readAtOnce) {
      const batch = wanted.slice(start, start + readAtOnce).map(async ({ index, schema }) => {
        const chunks = await store.getAll(chunksOfColumn(version.storageKey, index));
        return decodeColumn(schema, version.rows, chunks);
      });
      columns.push(...(await Promise.all(batch)));
    }
    return { rows: version.rows, columns };
  });
}

/**
 * Rows `start` to `start + count` − 1, as far as there are any, reading only the chunks that hold them.
 * Dictionaries hold the texts of these rows alone. Chunks stay decoded in a bounded cache, so that scrolling is quick.
 */
export function readRows(
  version: StoredTable,
  start: number,
  count: number,
  names?: readonly string[],
): Promise<Table> {
  const from = Math.max(0, Math.min(start, version.rows));
  const to = Math.max(from, Math.min(start + count, version.rows));
  const wanted = positionsOf(version, names);
  return read(['columnChunks'], async ({ store }) => ({
    rows: to - from,
    columns: await Promise.all(wanted.map(column => readPart(store, column, from, to))),
  }));
}

/** The rows at these places, each as a table of its own; of each column, a chunk that several of them need is read once. */
export async function readRowsAt(version: StoredTable, rows: readonly number[]): Promise<readonly Table[]> {
  const ascending = rows.toSorted((a, b) => a - b);
  const wanted = positionsOf(version, undefined);
  const columns = await read(['columnChunks'], ({ store }) =>
    Promise.all(
      wanted.map(async column => {
        const cells = new Map<number, Column>();
        for (const row of ascending) cells.set(row, await readPart(store, column, row, row + 1));
        return cells;
      }),
    ),
  );
  return rows.map(row => ({ rows: 1, columns: columns.map(cells => cells.get(row)!) }));
}

/** Where the named columns stand in the version's schema; all of them when no names are given. */
function positionsOf(version: StoredTable, names: readonly string[] | undefined): StoredColumn[] {
  const { storageKey } = version;
  const all = version.schema.map((schema, index) => ({ storageKey, index, schema }));
  if (names === undefined) return all;
  const byName = new Map(all.map(column => [column.schema.name, column]));
  return names.map(name => {
    const column = byName.get(name);
    if (column === undefined) throw new RangeError(`the table has no column "${name}"`);
    return column;
  });
}
