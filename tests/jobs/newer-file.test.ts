import { beforeEach, expect, test } from 'vitest';
import { applyStep } from '../../src/jobs/bodies/apply-step.ts';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { importNewerFile, previewNewerFile } from '../../src/jobs/bodies/newer-file.ts';
import type { NewerFileInput } from '../../src/jobs/contracts/newer-file.ts';
import type { CleaningStep } from '../../src/core/table/steps/cleaning-step.ts';
import { readTable } from '../../src/storage/data/columns.ts';
import { getDatasetVersion } from '../../src/storage/data/datasets.ts';
import { listProjectVersions, moveProject } from '../../src/storage/data/project-versions.ts';
import { getProject, saveProject } from '../../src/storage/projects.ts';
import { cellsOf } from '../core/table/csv-text.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { project } from '../storage/examples.ts';

withFreshStorage();

const unheard = () => {};
const key = () => crypto.randomUUID();
const june = 'city,age,code\n Wien ,36,007\nGraz,200,010\nLinz,41,011\n';
const july = 'code,city,age\n012, Wels,-3\n013,Graz,50\n';
let cleaned = '';

/** A table that was trimmed, freed of impossible ages, renamed and of which a row was dropped. */
beforeEach(async () => {
  const source = new Blob([june]);
  let { datasetVersionId } = await importTable(
    { source, fileName: 'june.csv', origin: 'file', storageKey: key() },
    unheard,
  );
  await saveProject({ ...project, datasetVersionId });
  const steps: readonly CleaningStep[] = [
    { kind: 'trimText', columns: ['city'] },
    { kind: 'setMissingOutside', column: 'age', least: 0, most: 120 },
    { kind: 'renameColumn', column: 'city', to: 'town' },
    { kind: 'dropRows', rows: [3] },
  ];
  for (const step of steps) {
    const taken = await applyStep({ datasetVersionId, step, why: null, storageKey: key() }, unheard);
    datasetVersionId = taken.datasetVersionId;
    await moveProject({ projectId: project.id, datasetVersionId });
  }
  cleaned = datasetVersionId;
});

const newer = (changes: Partial<NewerFileInput> = {}): NewerFileInput => ({
  source: new Blob([july]),
  fileName: 'july.csv',
  projectId: project.id,
  datasetVersionId: cleaned,
  mode: 'append',
  replays: true,
  ...changes,
});

async function importNewer(changes: Partial<NewerFileInput> = {}) {
  const outcome = await importNewerFile({ ...newer(changes), storageKey: key() }, unheard);
  const version = (await getDatasetVersion(outcome.datasetVersionId))!;
  return { version, cells: cellsOf(await readTable(version)) };
}

test('newer rows go through the recorded steps and stand under the others', async () => {
  const { cells, version } = await importNewer();
  expect(cells).toEqual([
    ['Wien', '36', '007'],
    ['Graz', '', '010'],
    ['Wels', '', '012'],
    ['Graz', '50', '013'],
  ]);
  expect(version).toMatchObject({
    name: 'june',
    origin: { kind: 'newerFile', parent: cleaned, mode: 'append' },
  });
  await moveProject({ projectId: project.id, datasetVersionId: version.id });
  expect((await getProject(project.id))?.datasetVersionId).toBe(version.id);
  expect((await listProjectVersions(project.id)).at(-1)?.record.origin).toMatchObject({
    fileName: 'july.csv',
  });
});

test('a newer file takes the place of the rows', async () => {
  const { cells } = await importNewer({ mode: 'replace' });
  expect(cells).toEqual([
    ['012', 'Wels', ''],
    ['013', 'Graz', '50'],
  ]);
});

test('rows that are cleaned already are added as they are', async () => {
  const source = new Blob(['town,age,code\nWels,3,012\n']);
  const { cells } = await importNewer({ source, replays: false });
  expect(cells.at(-1)).toEqual(['Wels', '3', '012']);
});

test('the preview tells the steps, those that do not hold, and the columns that differ', async () => {
  const plain = await previewNewerFile(newer(), unheard);
  expect(plain.fit).toEqual({ missing: [], added: [], changed: [] });
  expect(plain.replayed).toHaveLength(3);
  expect(plain.skipped.map(({ step }) => step)).toEqual(['Dropped row 3']);
  const source = new Blob(['town,code,fee\nWels,abc,1\nGraz,x,2\n']);
  const odd = await previewNewerFile(newer({ source, replays: false }), unheard);
  expect(odd.fit).toEqual({ missing: ['age'], added: ['fee'], changed: [] });
});

test('numbers that became words are told, and what a person says of them holds', async () => {
  const source = new Blob(['city,age,code\nWels,old,1\nGraz,young,2\n']);
  const told = await previewNewerFile(newer({ source }), unheard);
  expect(told.fit.changed).toEqual([{ name: 'age', before: 'integer', after: 'category' }]);
  const options = { kinds: { age: 'integer' } } as const;
  const said = await previewNewerFile(newer({ source, options }), unheard);
  expect(said.fit.changed).toEqual([]);
});
