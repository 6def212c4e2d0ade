import { expect, it } from 'vitest';
import { appendPredictions } from '../../src/storage/models/predictions.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { sizeOf } from '../../src/storage/size-of.ts';
import { measureStorage } from '../../src/storage/usage.ts';
import { batchFor, penguins, project, store, storeDeployedProject } from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';

withFreshStorage();

it.each([
  ['a text', 'abc', 3],
  ['numbers', [1, Number.NaN], 16],
  ['binary parts', { codes: new Int32Array(10), raw: new ArrayBuffer(5) }, 5 + 40 + 3 + 5],
  ['nothing', null, 1],
])('measures %s', (_, value, bytes) => {
  expect(sizeOf(value)).toBe(bytes);
});

it('counts a table with the project that alone uses it, and apart once two do', async () => {
  await storeDeployedProject();
  const alone = await measureStorage();
  // 4 rows of 8 bytes, 4 codes of 4 bytes, and a dictionary.
  expect(alone.stores.find(({ store }) => store === 'datasetVersions')!.bytes).toBeGreaterThan(4 * 8 + 4 * 4);
  expect(alone.sharedBytes).toBe(0);
  await saveProject({ ...project, id: 'project-2' });
  const both = await measureStorage();
  expect(both.sharedBytes).toBeGreaterThan(0);
  expect(both.projects.map(({ project }) => project.id)).toEqual(['project-1', 'project-2']);
  expect(both.projects[0]!.bytes).toBe(alone.projects[0]!.bytes - both.sharedBytes);
});

it('grows with what is logged', async () => {
  const deployment = await storeDeployedProject();
  const before = await measureStorage();
  await appendPredictions(batchFor(deployment));
  const after = await measureStorage();
  expect(after.projects[0]!.bytes).toBeGreaterThan(before.projects[0]!.bytes);
  expect(after.bytes).toBeGreaterThan(before.bytes);
});

it('is nothing where nothing is stored', async () => {
  expect(await measureStorage()).toMatchObject({ bytes: 0, projects: [], sharedBytes: 0 });
  await store(penguins);
  expect((await measureStorage()).bytes).toBeGreaterThan(0);
});
