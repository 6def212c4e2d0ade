import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { CleaningStep } from '../../src/core/table/steps/cleaning-step.ts';
import { applyStep } from '../../src/jobs/bodies/apply-step.ts';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { readTable } from '../../src/storage/data/columns.ts';
import { closeConnection } from '../../src/storage/connection.ts';
import { getDatasetVersion, listDatasetVersions } from '../../src/storage/data/datasets.ts';
import { listEvents } from '../../src/storage/governance/events.ts';
import { write } from '../../src/storage/transaction.ts';

beforeEach(async () => {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
});

const unheard = () => {};

async function imported(text: string): Promise<string> {
  const input = {
    source: new Blob([text]),
    fileName: 'people.csv',
    origin: 'file',
    storageKey: 'k',
  } as const;
  return (await importTable(input, unheard)).datasetVersionId;
}

async function stepOn(datasetVersionId: string, step: CleaningStep, why: string | null = null) {
  const input = { datasetVersionId, step, why, storageKey: crypto.randomUUID() };
  return (await getDatasetVersion((await applyStep(input, unheard)).datasetVersionId))!;
}

const people = 'mail,age\nada@example.org,36\nalan@example.org,41\nada@example.org,36\n';

test('a step makes a new version that says what it was made from, how, and why; the one before stays', async () => {
  const parent = await imported(people);
  const version = await stepOn(parent, { kind: 'dropDuplicateRows' }, 'A copy flatters the test');
  expect(version).toMatchObject({
    rows: 2,
    origin: { kind: 'step', parent, step: { kind: 'dropDuplicateRows' }, why: 'A copy flatters the test' },
  });
  expect(await getDatasetVersion(parent)).toMatchObject({ rows: 3 });
  expect((await listEvents()).map(({ kind, detail }) => [kind, detail])).toContainEqual([
    'dataset changed',
    'Dropped rows that repeat an earlier one',
  ]);
});

test('a step that changes nothing makes no version', async () => {
  const parent = await imported('a,b\n1,x\n2,y\n');
  expect((await stepOn(parent, { kind: 'dropDuplicateRows' })).id).toBe(parent);
  expect(await listDatasetVersions()).toHaveLength(1);
});

test('pseudonyms are the same for the same value, later too, and tell nothing of it', async () => {
  const parent = await imported(people);
  const version = await stepOn(parent, { kind: 'pseudonymise', columns: ['mail'] });
  const [mail] = (await readTable(version)).columns;
  expect(mail).toMatchObject({ kind: 'identifier', codes: Int32Array.of(0, 1, 0) });
  const { dictionary } = mail as { dictionary: readonly string[] };
  expect(dictionary).toEqual([
    expect.stringMatching(/^[0-9a-f]{20}$/),
    expect.stringMatching(/^[0-9a-f]{20}$/),
  ]);
  await closeConnection();
  const again = await stepOn(await imported('mail,n\nalan@example.org,1\nx,2\n'), {
    kind: 'pseudonymise',
    columns: ['mail'],
  });
  expect((await readTable(again)).columns[0]).toMatchObject({
    dictionary: [dictionary[1], expect.any(String)],
  });
});

test('another kind tells what no longer fits', async () => {
  const parent = await imported('name,age\nAda,36\nAlan,41\nGrace,abc\n');
  const step = { kind: 'changeKinds', changes: [{ name: 'age', kind: 'number' }] } as const;
  const outcome = await applyStep(
    { datasetVersionId: parent, step, why: null, storageKey: 'changed' },
    unheard,
  );
  expect(outcome.problems).toEqual([
    { row: 3, column: 'age', message: "row 3, column age: 'abc' is not a number" },
  ]);
  const version = await getDatasetVersion(outcome.datasetVersionId);
  expect((await readTable(version!, ['age'])).columns[0]).toEqual({
    name: 'age',
    kind: 'number',
    values: Float64Array.of(36, 41, Number.NaN),
  });
});

test('a step on a column that is not there is refused by name', async () => {
  const parent = await imported(people);
  const step = { kind: 'changeKinds', changes: [{ name: 'height', kind: 'number' }] } as const;
  await expect(stepOn(parent, step)).rejects.toThrow('no column "height"');
});

test('a pseudonym is the beginning of the HMAC-SHA-256 of the value with the stored key', async () => {
  // RFC 4231, test case 2.
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode('Jefe'),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  await write(['keys'], 'strict', async ({ store }) => {
    await store.put({ name: 'pseudonyms', key });
  });
  const parent = await imported('who,n\nwhat do ya want for nothing?,1\nx,2\n');
  const version = await stepOn(parent, { kind: 'pseudonymise', columns: ['who'] });
  expect((await readTable(version)).columns[0]).toMatchObject({
    dictionary: ['5bdcc146bf60754e6a04', expect.any(String)],
  });
});

test('a redacted text holds marks and the rest, and an edit by hand says all that it did', async () => {
  const parent = await imported('note,n\nSpoke with John Smith today,1\nno answer,2\n');
  const redacted = await stepOn(parent, { kind: 'redactText', columns: ['note'], what: ['name'] });
  expect((await readTable(redacted)).columns[0]).toMatchObject({
    dictionary: ['Spoke with [NAME] today', 'no answer'],
  });
  const edited = await stepOn(redacted.id, {
    kind: 'editTable',
    cells: [{ row: 2, column: 'n', text: '3' }],
    droppedRows: [1],
    droppedColumns: [],
    renamed: [{ column: 'note', to: 'remark' }],
  });
  expect(edited).toMatchObject({ rows: 1, schema: [{ name: 'remark' }, { name: 'n' }] });
  expect((await listEvents())[0]).toMatchObject({
    kind: 'dataset changed',
    detail: 'Edited 1 cell of n, dropped 1 row, renamed note to remark',
  });
});
