import { IDBDatabase as FakeDatabase, IDBObjectStore as FakeStore, forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onChange } from '../../src/storage/changes.ts';
import { connection, databaseName } from '../../src/storage/connection.ts';
import { databaseVersion } from '../../src/storage/migrations.ts';
import { getProject, listProjects, saveProject } from '../../src/storage/projects.ts';
import { readTable } from '../../src/storage/data/columns.ts';
import { read, write } from '../../src/storage/transaction.ts';
import { penguins, project, store } from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';
import { restoreSavedDatabase } from './saved-database.ts';

withFreshStorage();
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function openElsewhere(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, version);
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
}

describe('a lost connection', () => {
  it('is opened again when the browser says that it closed it', async () => {
    await store(penguins);
    await saveProject(project);
    const lost = await connection();
    forceCloseDatabase(unwrap(lost) as unknown as typeof FakeDatabase);
    expect(await getProject('project-1')).toEqual(project);
    expect(await connection()).not.toBe(lost);
  });

  it('is opened again when its handle turns out dead', async () => {
    await store(penguins);
    (await connection()).close();
    await saveProject(project);
    expect(await listProjects()).toHaveLength(1);
  });

  it('under a transaction says that it was not done, and never that it was', async () => {
    const work = write(['settings'], 'relaxed', async transaction => {
      await transaction.store.put({ name: 'a', value: 1 });
      transaction.abort();
    });
    await expect(work).rejects.toMatchObject({
      name: 'StorageUnavailableError',
      message: expect.stringContaining('was not done'),
    });
    expect(await read(['settings'], ({ store }) => store.count())).toBe(0);
  });
});

describe('no room left', () => {
  it('rolls back the whole call and keeps what was there', async () => {
    const version = await store(penguins);
    const full = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    await expect(saveProject(project)).rejects.toMatchObject({
      name: 'StorageFullError',
      message: expect.stringContaining('no room left'),
    });
    full.mockRestore();
    expect(await listProjects()).toEqual([]);
    const events = await read(['events'], ({ store }) => store.getAll());
    expect(events.map(event => event.kind)).toEqual(['dataset imported']);
    expect(await readTable(version)).toStrictEqual(penguins);
  });
});

describe('another version of the app in another tab', () => {
  it('that keeps the old database open is told of by name, and once it closes all is well', async () => {
    const oldTab = await restoreSavedDatabase('version-1');
    const reachable = vi.fn();
    const stop = onChange(reachable);
    await expect(getProject('project-1')).rejects.toMatchObject({
      name: 'StorageBlockedError',
      message: expect.stringContaining('Close the other Terrarium tabs'),
    });
    oldTab.close();
    await vi.waitFor(() => expect(reachable).toHaveBeenCalledWith('connection'));
    expect(await getProject('project-1')).toEqual(project);
    stop();
  });

  it('that is newer gets the database at once, and this tab asks to be reloaded', async () => {
    await store(penguins);
    const newer = await openElsewhere(databaseVersion + 1);
    await expect(listProjects()).rejects.toMatchObject({
      name: 'StorageBlockedError',
      message: expect.stringContaining('Reload this page'),
    });
    newer.close();
  });
});

describe('no database to be had', () => {
  it('where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(listProjects()).rejects.toMatchObject({ name: 'StorageUnavailableError' });
    vi.unstubAllGlobals();
  });

  it('where the browser refuses, with its reason, and tried anew the next time', async () => {
    const refusing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(listProjects()).rejects.toMatchObject({
      name: 'StorageUnavailableError',
      message: expect.stringContaining('The operation is insecure.'),
    });
    refusing.mockRestore();
    expect(await listProjects()).toEqual([]);
  });
});
