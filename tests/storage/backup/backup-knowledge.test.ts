import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import type { DataDictionary } from '../../../src/lifecycle/data/data-dictionary.ts';
import type { DataSource } from '../../../src/lifecycle/data/data-source.ts';
import type { PrivacyScan } from '../../../src/lifecycle/data/privacy-scan.ts';
import { exportEverything, importEverything } from '../../../src/storage/backup/backup.ts';
import { closeConnection } from '../../../src/storage/connection.ts';
import {
  addDataSource,
  changeDataDictionary,
  getDataDictionary,
  getPrivacyScan,
  listDataSources,
  savePrivacyScan,
} from '../../../src/storage/data/data-knowledge.ts';
import { getProject, removeProject } from '../../../src/storage/projects.ts';
import { listProjectVersions } from '../../../src/storage/data/project-versions.ts';
import { pseudonymKey } from '../../../src/storage/data/pseudonym-key.ts';
import { read } from '../../../src/storage/transaction.ts';
import { at, project, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const dictionary: DataDictionary = {
  projectId: 'project-1',
  columns: [
    {
      name: 'mass',
      unit: 'g',
      meaning: 'Body mass',
      allowed: { kind: 'range', least: 0, most: null },
      sensitivity: 'internal',
    },
  ],
  changedAt: at,
};
const source: DataSource = {
  id: 'source-1',
  projectId: 'project-1',
  name: 'Palmer station',
  kind: 'sensor',
  owner: 'K. Gorman',
  legalBasis: 'no personal data',
  purpose: 'Tell species apart',
  refresh: 'never',
  access: '',
  pipeline: '',
  recordedAt: at,
};
const scan: PrivacyScan = { datasetVersionId: 'dataset-1', at, rows: 4, findings: [], quasiIdentifiers: [] };

async function storeEverythingKnown(): Promise<void> {
  await storeDeployedProject();
  await changeDataDictionary('project-1', 'mass', before => ({ ...before, columns: dictionary.columns }));
  await addDataSource(source);
  await savePrivacyScan(scan);
}

async function onAnotherDevice(): Promise<void> {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
}

it('a backup brings versions, dictionary, sources and scans to another device', async () => {
  await storeEverythingKnown();
  const file = await exportEverything();
  await onAnotherDevice();
  await importEverything(file);
  expect(await getDataDictionary('project-1')).toStrictEqual({
    ...dictionary,
    changedAt: expect.any(Number),
  });
  expect(await listDataSources('project-1')).toStrictEqual([source]);
  expect(await getPrivacyScan('dataset-1')).toStrictEqual(scan);
  const versions = await listProjectVersions('project-1');
  expect(versions.map(({ record, dataset }) => [record.name, dataset?.id])).toEqual([
    ['penguins.csv', 'dataset-1'],
  ]);
});

it('no backup holds the key of pseudonyms, and nothing can read it out', async () => {
  const key = await pseudonymKey();
  await storeDeployedProject();
  const file = await exportEverything();
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  await onAnotherDevice();
  await importEverything(file);
  expect(await read(['keys'], ({ store }) => store.count())).toBe(0);
});

it('reads a backup that Terrarium made when it had version 2 of the data format', async () => {
  const path = new URL('../fixtures/backup-version-2.terrarium', import.meta.url);
  const summary = await importEverything(new Blob([readFileSync(path)]));
  expect(summary).toMatchObject({ added: { projects: 1, runs: 1, projectVersions: 2 }, leftOut: 0 });
  expect(await getProject('project-1')).toEqual({ ...project, datasetVersionId: 'dataset-2' });
  const versions = await listProjectVersions('project-1');
  expect(versions.map(({ record }) => record.datasetVersionId)).toEqual(['dataset-1', 'dataset-2']);
});

it('what is known of a project goes with it', async () => {
  await storeEverythingKnown();
  await removeProject('project-1');
  const left = await read(
    ['projectVersions', 'dataDictionaries', 'dataSources', 'privacyScans'],
    transaction =>
      Promise.all([...transaction.objectStoreNames].map(name => transaction.objectStore(name).count())),
  );
  expect(left).toEqual([0, 0, 0, 0]);
});
