import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { measureGroups } from '../../src/jobs/bodies/measure-groups.ts';
import { closeConnection } from '../../src/storage/connection.ts';

beforeEach(async () => {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
});

const unheard = () => {};

async function imported(): Promise<string> {
  const source = new Blob(['zip,age,x\n10115,36,1\n10115,36,2\n10117,41,3\n20095,,4\n']);
  const input = { source, fileName: 'people.csv', origin: 'file', storageKey: 'k' } as const;
  return (await importTable(input, unheard)).datasetVersionId;
}

test('the rows that too few are like come with what they hold', async () => {
  const datasetVersionId = await imported();
  expect(await measureGroups({ datasetVersionId, columns: ['zip', 'age'], k: 2 }, unheard)).toEqual({
    columns: ['zip', 'age'],
    smallestGroup: 1,
    groups: 3,
    uniqueRows: 2,
    k: 2,
    rowsUnder: 2,
    rows: [
      { row: 3, groupSize: 1 },
      { row: 4, groupSize: 1 },
    ],
    cells: [
      ['10117', '41'],
      ['20095', ''],
    ],
  });
});

test('no column at all is refused', async () => {
  const datasetVersionId = await imported();
  await expect(measureGroups({ datasetVersionId, columns: [], k: 2 }, unheard)).rejects.toMatchObject({
    name: 'InputError',
  });
});
