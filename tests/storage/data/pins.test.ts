import { expect, test } from 'vitest';
import { listEvents } from '../../../src/storage/governance/events.ts';
import {
  addPin,
  changePinNote,
  countPins,
  listPins,
  movePins,
  removePin,
  restorePin,
} from '../../../src/storage/data/pins.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { at, penguins, project, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const seen = (id: string) => ({
  id,
  projectId: project.id,
  pinnedAt: at,
  title: `Mass by ${id}`,
  description: 'Boxes.',
  rows: null,
  address: '/projects/project-1/explore',
  note: '',
  picture: '<svg/>',
  numbers: null,
});

async function pinTwo(): Promise<void> {
  await store(penguins);
  await saveProject(project);
  await addPin(seen('island'));
  await addPin(seen('sex'));
}

test('pins stand in the order they were made, with the version that the project is on', async () => {
  await pinTwo();
  const pins = await listPins(project.id);
  expect(pins.map(({ id, position, datasetVersionId }) => [id, position, datasetVersionId])).toEqual([
    ['island', 0, 'dataset-1'],
    ['sex', 1, 'dataset-1'],
  ]);
  expect(await countPins(project.id)).toBe(2);
  expect((await listEvents()).filter(({ kind }) => kind === 'finding pinned')).toHaveLength(2);
});

test('notes and places are changed', async () => {
  await pinTwo();
  await changePinNote('sex', 'Males are heavier.');
  await movePins([
    { id: 'sex', position: 0 },
    { id: 'island', position: 1 },
    { id: 'gone', position: 2 },
  ]);
  expect((await listPins(project.id)).map(({ id, note }) => [id, note])).toEqual([
    ['sex', 'Males are heavier.'],
    ['island', ''],
  ]);
});

test('a pin that was taken out comes back where it was', async () => {
  await pinTwo();
  const [first] = await listPins(project.id);
  await removePin(first!);
  expect((await listPins(project.id)).map(({ id }) => id)).toEqual(['sex']);
  await restorePin(first!);
  expect((await listPins(project.id)).map(({ id }) => id)).toEqual(['island', 'sex']);
});

test('pins go with their project, and none is made for one that is gone', async () => {
  await pinTwo();
  await removeProject(project.id);
  expect(await listPins(project.id)).toEqual([]);
  await expect(addPin(seen('late'))).rejects.toThrow('project "project-1" is not stored');
  await expect(changePinNote('sex', 'late')).rejects.toThrow('pin "sex" is not stored');
});
