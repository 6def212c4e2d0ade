import { expect, test, vi } from 'vitest';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import { takeTableRows } from '../../src/core/table/column.ts';
import { erase } from '../../src/jobs/bodies/erasure/erase.ts';
import { findPerson } from '../../src/jobs/bodies/erasure/find-person.ts';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { othersKey, planErasure } from '../../src/lifecycle/erasure/erasure-task.ts';
import { pastErasures } from '../../src/lifecycle/erasure/erasure-record.ts';
import { readTable } from '../../src/storage/data/columns.ts';
import { getDatasetVersion } from '../../src/storage/data/datasets.ts';
import { listProjectVersions } from '../../src/storage/data/project-versions.ts';
import { listErasureTasks } from '../../src/storage/erasure/erasure-tasks.ts';
import { listEvents, verifyEvents } from '../../src/storage/governance/events.ts';
import { listDeployments } from '../../src/storage/models/registry.ts';
import { predictRow } from '../../src/jobs/bodies/predict-row.ts';
import { getArtifact } from '../../src/storage/models/artifacts.ts';
import { project } from '../storage/examples.ts';
import { placesOf } from '../storage/everything.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { customers, person, storePerson, theirs } from './person-example.ts';

vi.mock('../../src/jobs/bodies/network-engine.ts', () => ({
  networkEngine: () => () => Promise.reject(new Error('no engine works here')),
}));
withFreshStorage();

const made = { id: 'erasure-1', startedAt: 1, salt: 'salt' };
const everything = {
  batchesKept: new Set<string>(),
  mentionsKept: new Set<string>(),
  othersCleared: new Set<string>(),
};
const unheard = () => {};

test('a person is found in every version, whatever became of its columns, in the log, in models and in texts', async () => {
  const versions = await storePerson();
  const found = await findPerson(person, unheard);
  expect(
    found.versions.map(({ datasetVersionId, rows, of, by }) => [datasetVersionId, rows, of, by]),
  ).toEqual([
    [versions[0], [22], 60, 'cells'],
    [versions[1], [22], 60, 'cells'],
    // Row 2 was dropped before them.
    [versions[2], [21], 58, 'cells'],
    [versions[3], [21], 58, 'steps'],
  ]);
  expect(found.unsearched).toEqual([]);
  // In the file their tenure is what it was before it was edited: the first version's row is alike.
  const batches = found.batches.toSorted((a, b) => b.of - a.of);
  expect(batches.map(({ rows, of, by }) => [rows, of, by])).toEqual([
    [[22], 60, 'inputs'],
    [[0], 1, 'inputs'],
  ]);
  expect(found.runs).toMatchObject([{ runId: 'run-1', label: 'Logistic regression', answersNow: true }]);
  expect(found.runs[0]!.trainRows + found.runs[0]!.testRows).toBe(1);
  expect(found.words).toEqual([...theirs]);
  expect(new Set(found.mentions.map(({ what }) => what))).toEqual(
    new Set([
      'How a version was made',
      'Version of the project',
      'Pinned finding',
      'Model',
      'Logged predictions',
      'Risk',
      'Model card or datasheet',
      'Audit trail',
    ]),
  );
  expect(found.derived).toMatchObject({ insights: 1, qualityReports: 4, pictures: 1, edits: 1 });
  expect(found.obstacles).toEqual([]);
});

test('after an erasure nothing here knows the person, and all others are as they were', async () => {
  const versions = await storePerson();
  const before = await Promise.all(versions.map(async id => readTable((await getDatasetVersion(id))!)));
  const model = (await getArtifact('run-1'))!;
  expect(await placesOf(theirs)).not.toEqual([]);
  const found = await findPerson(person, unheard);
  const { record, salt } = await erase(planErasure(found, everything, made), unheard);

  expect(await placesOf(theirs)).toEqual([]);
  expect(salt).toBe('salt');
  expect(record.versions.map(({ rows }) => rows)).toEqual([1, 1, 1, 1]);
  for (const [v, id] of versions.entries()) {
    const version = (await getDatasetVersion(id))!;
    const theirPlace = v < 2 ? 22 : 21;
    const others = Array.from({ length: before[v]!.rows }, (_, row) => row).filter(row => row !== theirPlace);
    const after = await readTable(version);
    expect(cellsIn(after)).toEqual(cellsIn(takeTableRows(before[v]!, others)));
    expect(version.erasures).toMatchObject([{ id: 'erasure-1', rows: 1, ...hashesOf(record, id) }]);
    expect(version.profile[0]!.rows).toBe(version.rows);
  }
  const artifact = (await getArtifact('run-1'))!;
  const table = await readTable((await getDatasetVersion(versions.at(-1)!))!);
  expect(artifact.trainRows.length + artifact.testRows.length).toBe(57);
  expect(predictTable(artifact.pipeline, takeTableRows(table, artifact.testRows))).toEqual(
    artifact.testPredictions,
  );
  expect(artifact.pipeline.model).toEqual(model.pipeline.model);
  expect((await findPerson(person, unheard)).versions).toEqual([]);
});

function hashesOf({ versions }: { versions: readonly { datasetVersionId: string }[] }, id: string) {
  const { datasetVersionId: _, ...hashes } = versions.find(version => version.datasetVersionId === id)!;
  return hashes;
}

function cellsIn(table: Awaited<ReturnType<typeof readTable>>) {
  return table.columns.map(column =>
    'values' in column
      ? [column.name, [...column.values]]
      : [column.name, Array.from(column.codes, code => column.dictionary[code])],
  );
}

test('recorded steps name the rows as they are now', async () => {
  await storePerson();
  await erase(planErasure(await findPerson(person, unheard), everything, made), unheard);
  const states = await listProjectVersions(project.id);
  const edited = states[2]!;
  for (const origin of [edited.record.origin, edited.dataset!.origin])
    expect(origin).toMatchObject({
      step: { cells: [{ row: 39, column: 'tenure', text: '1' }], droppedRows: [2, 58] },
    });
  expect(edited.record.rows).toBe(57);
});

test('the audit trail tells of it without a word of theirs, and stays whole', async () => {
  await storePerson();
  await erase(planErasure(await findPerson(person, unheard), everything, made), unheard);
  expect(await verifyEvents()).toMatchObject({ state: 'whole' });
  const [past] = pastErasures(await listEvents(project.id));
  expect(past).toMatchObject({ erasure: 'erasure-1', columns: ['id'], predictions: 2 });
  expect(past!.events.length).toBeGreaterThan(0);
});

const stop = (progress: { phase: string; detail?: string }) => {
  if (progress.phase === 'Storing' && progress.detail === 'Version 3 of 4')
    throw new Error('the tab was closed');
};

test('an erasure that was cut off says so, and goes on where it was', async () => {
  await storePerson();
  const task = planErasure(await findPerson(person, unheard), everything, made);
  await expect(erase(task, stop)).rejects.toThrow('the tab was closed');
  const [pending] = await listErasureTasks();
  expect(pending).toMatchObject({ id: 'erasure-1', erased: [{ rows: 1 }, { rows: 1 }] });
  const done = await erase(pending!, unheard);
  expect(await listErasureTasks()).toEqual([]);
  // Another tab waited for the same work.
  expect(await erase(pending!, unheard)).toMatchObject({ record: done.record, salt: 'salt' });
  expect(await placesOf(theirs)).toEqual([]);
});

test('rows that were searched in another state of the tables are not erased', async () => {
  await storePerson();
  const task = planErasure(await findPerson(person, unheard), everything, made);
  await erase(task, unheard);
  await expect(erase({ ...task, id: 'erasure-2' }, unheard)).rejects.toThrow('have changed since');
  expect(await listErasureTasks()).toEqual([]);
});

test('what a person keeps in the preview stays', async () => {
  await storePerson();
  const found = await findPerson(person, unheard);
  const kept = {
    ...everything,
    batchesKept: new Set(found.batches.map(({ batchId }) => batchId)),
    mentionsKept: new Set(
      found.mentions.filter(({ what }) => what === 'Risk').map(({ store, key }) => `${store} ${key}`),
    ),
  };
  await erase(planErasure(found, kept, made), unheard);
  const left = await placesOf(theirs);
  expect(left).toContain('risks risk-1: Quimbyville');
  expect(left.some(place => place.startsWith('predictions'))).toBe(true);
  expect(left.some(place => place.startsWith('columnChunks'))).toBe(false);
});

test('a word that others have too goes from notes, and stays a category', async () => {
  await storePerson();
  const found = await findPerson({ ...person, words: ['Delft'] }, unheard);
  expect(found.shared).toEqual(['Delft']);
  const { pipeline } = (await getArtifact('run-1'))!;
  await erase(planErasure(found, everything, made), unheard);
  const after = (await getArtifact('run-1'))!.pipeline;
  expect(JSON.stringify(pipeline)).toContain('Delft');
  expect(JSON.stringify(after)).toContain('Delft');
  expect(JSON.stringify(after)).not.toContain('Quimbyville');
});

test('a model of nearest neighbours is named as one that holds their row', async () => {
  await storePerson(['kNeighborsClassifier']);
  const { runs } = await findPerson(person, unheard);
  const [run] = runs;
  expect(run!.holds).toEqual(run!.trainRows > 0 ? ['nearest neighbours'] : []);
});

test('a file that would bring the person back is not opened', async () => {
  await storePerson();
  await erase(planErasure(await findPerson(person, unheard), everything, made), unheard);
  const again = {
    source: new Blob([customers]),
    fileName: 'again.csv',
    origin: 'file',
    storageKey: 'again',
  } as const;
  await expect(importTable(again, unheard)).rejects.toThrow('have been erased from it since');
  expect(await placesOf(theirs)).toEqual([]);
});

async function cellsOfVersion(id: string): Promise<string> {
  return JSON.stringify(cellsIn(await readTable((await getDatasetVersion(id))!)));
}

test('rows of others that mention them lose the words where a person says so, and stay', async () => {
  const versions = await storePerson();
  const sought = { ...person, words: ['Person 7'] };
  const found = await findPerson(sought, unheard);
  expect(found.others.map(({ datasetVersionId, column, rows }) => [datasetVersionId, column, rows])).toEqual(
    versions.slice(0, 3).map(id => [id, 'name', 1]),
  );
  const chosen = { ...everything, othersCleared: new Set([othersKey(found.others[0]!)]) };
  await erase(planErasure(found, chosen, made), unheard);
  expect(await cellsOfVersion(versions[0]!)).not.toContain('Person 7"');
  expect(await cellsOfVersion(versions[0]!)).toContain('"C-1007-Y"');
  expect(await cellsOfVersion(versions[1]!)).toContain('Person 7"');
});

test('a prediction that holds a text of nobody else is likely theirs', async () => {
  await storePerson();
  const [deployment] = await listDeployments(project.id);
  await predictRow({ deploymentId: deployment!.id, row: { tenure: '3', town: 'Quimbyville' } });
  expect((await findPerson(person, unheard)).batches.map(({ rows }) => rows)).toContainEqual([0]);
  expect((await findPerson(person, unheard)).batches).toHaveLength(3);
});
