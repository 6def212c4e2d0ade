import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { exportDataset } from '../../src/jobs/bodies/export-dataset.ts';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { readFile } from '../../src/jobs/bodies/read-file.ts';
import type { ExportFormat } from '../../src/jobs/contracts/export.ts';
import { readTable } from '../../src/storage/data/columns.ts';
import { closeConnection } from '../../src/storage/connection.ts';
import { getDatasetVersion } from '../../src/storage/data/datasets.ts';
import { cellsOf } from '../core/table/csv-text.ts';

beforeEach(async () => {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
});

const unheard = () => {};

async function stored(text: string): Promise<string> {
  const { datasetVersionId } = await importTable(
    { source: new Blob([text]), fileName: 'people.csv', origin: 'file', storageKey: crypto.randomUUID() },
    unheard,
  );
  return datasetVersionId;
}

const people =
  'name,balance,since,member,note\nAda,-36.5,2024-02-29,true,=1+1\nAlan,41,,false,"a, ""b"""\n,0.1,2024-03-01T10:30:00,true,-5\n';

test('in CSV formulas are neutralised, negative numbers are not', async () => {
  const file = await exportDataset({ datasetVersionId: await stored(people), format: 'csv' }, unheard);
  expect(await file.text()).toBe(
    'name,balance,since,member,note\r\nAda,-36.5,2024-02-29,true,\'=1+1\r\nAlan,41,,false,"a, ""b"""\r\n,0.1,2024-03-01T10:30:00.000Z,true,-5\r\n',
  );
});

test('lines of JSON keep numbers, booleans and missing values', async () => {
  const file = await exportDataset({ datasetVersionId: await stored(people), format: 'ndjson' }, unheard);
  const rows = (await file.text())
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as unknown);
  expect(rows[0]).toEqual({ name: 'Ada', balance: -36.5, since: '2024-02-29', member: true, note: '=1+1' });
  expect(rows[1]).toMatchObject({ since: null, member: false });
  expect(rows[2]).toMatchObject({ name: null });
});

test.each<ExportFormat>(['csv', 'ndjson', 'parquet'])(
  'what is exported as %s reads back as it was',
  async format => {
    const lines = Array.from({ length: 70_000 }, (_, i) =>
      [
        `c${i % 40}`,
        i % 7 === 0 ? '' : (i * 1.1).toFixed(3),
        i,
        i % 3 ? 'yes' : 'no',
        `2024-0${(i % 9) + 1}-11`,
      ].join(),
    );
    const id = await stored(`code,amount,n,paid,day\n${lines.join('\n')}\n`);
    const version = (await getDatasetVersion(id))!;
    const before = await readTable(version);
    const file = await exportDataset({ datasetVersionId: id, format }, unheard);
    const { table } = await readFile(file, {}, 'whole', unheard);
    expect(table.columns.map(({ name, kind }) => ({ name, kind }))).toEqual(version.schema);
    expect(cellsOf(table)).toEqual(cellsOf(before));
  },
  30_000,
);
