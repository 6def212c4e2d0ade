import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDB } from 'idb';
import type { Table } from '../../src/core/table/column.ts';
import { exportEverything, importEverything } from '../../src/storage/backup/backup.ts';
import { onChange } from '../../src/storage/changes.ts';
import { beginImport, readRows, readTable, writeColumn } from '../../src/storage/data/columns.ts';
import { closeConnection, databaseName } from '../../src/storage/connection.ts';
import { saveDatasetVersion } from '../../src/storage/data/datasets.ts';
import { holdLock, importLock, isHeld, locksSpanTabs } from '../../src/storage/locks.ts';
import { listProjects, saveProject } from '../../src/storage/projects.ts';
import { sweepInterrupted } from '../../src/storage/recovery.ts';
import { read, write } from '../../src/storage/transaction.ts';

const rows = 300_000;
const table: Table = {
  rows,
  columns: [
    {
      name: 'n',
      kind: 'number',
      values: Float64Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? Number.NaN : row / 3)),
    },
    {
      name: 'id',
      kind: 'identifier',
      codes: Int32Array.from({ length: rows }, (_, row) => (row % 5 === 0 ? -1 : row)),
      dictionary: Array.from({ length: rows }, (_, row) => `id ${row} 🐧`),
    },
  ],
};
const version = {
  id: 'dataset-1',
  name: 'long.csv',
  createdAt: 0,
  rows,
  schema: table.columns.map(({ name, kind }) => ({ name, kind })),
  origin: { kind: 'file', fileName: 'long.csv', bytes: 1, sha256: '' },
  storageKey: 'key-1',
  profile: [],
  findings: [],
} as const;
const project = { id: 'p', name: 'P', createdAt: 0, datasetVersionId: 'dataset-1', problem: null };

async function importTable(): Promise<void> {
  await beginImport(version.storageKey, version.name);
  for (const [index, column] of table.columns.entries()) await writeColumn('key-1', index, column);
  await saveDatasetVersion(version);
}

/** Another realm of this origin, as another tab or a worker is. */
function otherRealm(code: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
}

beforeEach(async () => {
  await closeConnection();
  await deleteDB(databaseName);
});

describe('real IndexedDB', () => {
  it('gives back long columns bit for bit, and any stretch of them', async () => {
    await importTable();
    const whole = await readTable(version);
    expect(bitsOf(whole)).toEqual(bitsOf(table));
    expect(whole.columns[1]).toEqual(table.columns[1]);
    const part = await readRows(version, 262_142, 4);
    expect(bitsOf(part)).toEqual(bitsOf(table).slice(2 * 262_142, 2 * 262_146));
    expect(part.columns[1]).toMatchObject({ dictionary: ['id 262142 🐧', 'id 262143 🐧', 'id 262144 🐧'] });
  });

  it('writes strictly what a person would grieve for', async () => {
    await importTable();
    const asked: unknown[] = [];
    // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const transaction = begin.apply(this, args);
      asked.push(transaction.durability);
      return transaction;
    });
    await saveProject(project);
    vi.restoreAllMocks();
    expect(asked).toEqual(['strict']);
  });

  it('keeps nothing of a transaction that failed', async () => {
    await expect(
      write(['settings'], 'relaxed', async ({ store }) => {
        await store.put({ name: 'a', value: 1 });
        throw new RangeError('midway');
      }),
    ).rejects.toThrow('midway');
    expect(await read(['settings'], ({ store }) => store.count())).toBe(0);
  });

  it('takes a backup to an empty browser', async () => {
    await importTable();
    await saveProject(project);
    const file = await exportEverything();
    await closeConnection();
    await deleteDB(databaseName);
    expect(await importEverything(file)).toMatchObject({ added: { projects: 1, datasetVersions: 1 } });
    expect(await listProjects()).toEqual([project]);
    const [stored] = await read(['datasetVersions'], ({ store }) => store.getAll());
    expect(bitsOf(await readTable(stored!))).toEqual(bitsOf(table));
  });
});

describe('other realms', () => {
  it('are told of changes, and tell of theirs', async () => {
    const heard = vi.fn();
    const stop = onChange(heard);
    const other = otherRealm(`
      const channel = new BroadcastChannel('terrarium-changes');
      channel.onmessage = ({ data }) => { if (data === 'projects') channel.postMessage('heard projects'); };
      postMessage('ready');
    `);
    await new Promise(resolve => other.addEventListener('message', resolve, { once: true }));
    await importTable();
    await saveProject(project);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('heard projects'));
    stop();
    other.terminate();
  });

  it('hold locks that end with them, and what they left half done is swept then', async () => {
    expect(locksSpanTabs()).toBe(true);
    await beginImport('key-1', 'half.csv');
    const other = otherRealm(`
      navigator.locks.request('import:key-1', () => { postMessage('held'); return new Promise(() => {}); });
    `);
    await new Promise(resolve => other.addEventListener('message', resolve, { once: true }));
    expect(await isHeld(importLock('key-1'))).toBe(true);
    expect((await sweepInterrupted()).imports).toEqual([]);
    other.terminate();
    await vi.waitFor(async () => expect(await isHeld(importLock('key-1'))).toBe(false));
    expect((await sweepInterrupted()).imports).toMatchObject([{ name: 'half.csv' }]);
  });

  it('see a lock of this realm only while its work goes on', async () => {
    await holdLock('run:1', async () => expect(await isHeld('run:1')).toBe(true));
    expect(await isHeld('run:1')).toBe(false);
  });
});

function bitsOf(of: Table): Uint32Array {
  const column = of.columns[0]!;
  return 'values' in column ? new Uint32Array(column.values.buffer) : new Uint32Array();
}
