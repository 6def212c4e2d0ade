import { expect, it } from 'vitest';
import { readTable } from '../../../src/storage/data/columns.ts';
import {
  getDatasetVersion,
  listDatasetVersions,
  saveDatasetVersion,
} from '../../../src/storage/data/datasets.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { read } from '../../../src/storage/transaction.ts';
import { at, penguins, store, versionOf } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

it('shows a version once it is saved', async () => {
  expect(await getDatasetVersion('dataset-1')).toBeUndefined();
  const version = await store(penguins);
  expect(await getDatasetVersion('dataset-1')).toEqual(version);
  expect(await listEvents()).toMatchObject([{ kind: 'dataset imported', detail: '4 rows, 2 columns' }]);
});

it('keeps the old record when the same content comes again, and drops the new chunks', async () => {
  const first = await store(penguins);
  const again = await store(penguins, { storageKey: 'key-2', name: 'copy.csv' });
  expect(again).toEqual(first);
  expect(await readTable(again)).toStrictEqual(penguins);
  const keys = await read(['columnChunks'], ({ store }) => store.getAllKeys());
  expect(new Set(keys.map(([storageKey]) => storageKey))).toEqual(new Set(['key-1']));
  expect(await read(['imports'], ({ store }) => store.count())).toBe(0);
});

it('lists versions newest first', async () => {
  await store(penguins);
  await store(penguins, { id: 'dataset-2', storageKey: 'key-2', createdAt: at + 1 });
  expect((await listDatasetVersions()).map(({ id }) => id)).toEqual(['dataset-2', 'dataset-1']);
});

it('refuses a version whose import was swept away', async () => {
  await expect(saveDatasetVersion(versionOf(penguins))).rejects.toMatchObject({ name: 'NotStoredError' });
  expect(await listDatasetVersions()).toEqual([]);
});
