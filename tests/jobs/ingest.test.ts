import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';
import { closeConnection } from '../../src/storage/connection.ts';
import { getDatasetVersion, listDatasetVersions } from '../../src/storage/data/datasets.ts';
import { listEvents } from '../../src/storage/governance/events.ts';

beforeEach(async () => {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
});

const unheard = () => {};
const importText = (text: string, fileName = 'people.csv') =>
  importTable(
    { source: new Blob([text]), fileName, origin: 'file', storageKey: crypto.randomUUID() },
    unheard,
  );
const people = 'name,age,city\nAda,36,London\nAlan,41,\nGrace,abc,New York\n';

test('an import is stored with its schema, values, profile, findings and origin', async () => {
  const outcome = await importText(people);
  expect(outcome).toMatchObject({ rows: 3, columns: 3, problemCount: 0 });
  const version = await getDatasetVersion(outcome.datasetVersionId);
  expect(version).toMatchObject({
    name: 'people',
    rows: 3,
    schema: [
      { name: 'name', kind: 'category' },
      { name: 'age', kind: 'category' },
      { name: 'city', kind: 'category' },
    ],
    // sha256sum of the text
    origin: {
      kind: 'file',
      fileName: 'people.csv',
      bytes: 56,
      sha256: 'c8ca3601ecade24f9746c0fe037282a91d62e408c27b4100a7f8f58b93187b6f',
    },
  });
  expect(version?.profile.map(({ missing }) => missing)).toEqual([0, 0, 1]);
  expect(version?.findings.length).toBeGreaterThan(0);
  expect((await listEvents()).map(({ kind }) => kind)).toEqual(['dataset imported']);
});

test('the same content has the same id whatever file it came in, and is stored once', async () => {
  const first = await importText('a,b\n1,x\n2,y\n', 'first.csv');
  const second = await importText('"a";"b"\r\n1;x\r\n2;y', 'second.csv');
  expect(second.datasetVersionId).toBe(first.datasetVersionId);
  expect((await listDatasetVersions()).map(({ name }) => name)).toEqual(['first']);
});

test.each([
  ['another value', 'a,b\n1,x\n2,z\n'],
  ['another name', 'a,c\n1,x\n2,y\n'],
  ['another order', 'a,b\n2,y\n1,x\n'],
  ['a missing value', 'a,b\n1,x\n2,\n'],
])('%s makes another id', async (_, text) => {
  const first = await importText('a,b\n1,x\n2,y\n');
  expect((await importText(text)).datasetVersionId).not.toBe(first.datasetVersionId);
});

test('a refused file leaves nothing behind', async () => {
  await expect(importText('a,b\n')).rejects.toMatchObject({ name: 'InputError' });
  expect(await listDatasetVersions()).toEqual([]);
});

test('progress rises from 0 to 1 through reading, checking and storing', async () => {
  const heard: Progress[] = [];
  const source = new Blob([await readFile('public/samples/telco-churn.csv')]);
  await importTable({ source, fileName: 'telco.csv', origin: 'sample', storageKey: 'telco' }, progress =>
    heard.push(progress),
  );
  const fractions = heard.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect([fractions.at(0), fractions.at(-1)]).toEqual([0, 1]);
  expect([...new Set(heard.map(({ phase }) => phase))]).toEqual(['Reading', 'Checking', 'Storing', 'Done']);
});

test('of several files each is recorded, with its rows', async () => {
  const july = { source: new Blob(['a,b\n3,x\n']), fileName: 'july.csv' };
  const { datasetVersionId } = await importTable(
    {
      source: new Blob(['a,b\n1,x\n2,y\n']),
      fileName: 'june.csv',
      appended: [july],
      origin: 'file',
      storageKey: 'k',
    },
    unheard,
  );
  const version = await getDatasetVersion(datasetVersionId);
  expect(version).toMatchObject({
    name: 'june',
    rows: 3,
    origin: {
      kind: 'file',
      fileName: 'june.csv and 1 more',
      bytes: 20,
      parts: [
        { fileName: 'june.csv', bytes: 12, rows: 2 },
        // printf 'a,b\n3,x\n' | sha256sum
        {
          fileName: 'july.csv',
          bytes: 8,
          rows: 1,
          sha256: '1a2a33ef85cdf94dcb40ae4eb32a73aa0bd09f9ceaeef470b12befe9b7326674',
        },
      ],
    },
  });
});
