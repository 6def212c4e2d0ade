import { expect, test } from 'vitest';
import type { Segment } from '../../../src/lifecycle/data/segment.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import {
  addSegment,
  listSegments,
  removeSegment,
  renameSegment,
} from '../../../src/storage/data/segments.ts';
import { at, penguins, project, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const heavy: Segment = {
  id: 'segment-1',
  projectId: project.id,
  name: 'Heavy',
  conditions: [{ column: 'mass', kind: 'range', from: 4000, to: null }],
  createdAt: at,
};

async function saveTwo(): Promise<void> {
  await store(penguins);
  await saveProject(project);
  await addSegment(heavy);
  await addSegment({ ...heavy, id: 'segment-2', name: 'Adélie' });
}

test('segments are listed by name, renamed and taken out; the log keeps their names', async () => {
  await saveTwo();
  expect((await listSegments(project.id)).map(({ name }) => name)).toEqual(['Adélie', 'Heavy']);
  await renameSegment('segment-1', 'Over 4 kg');
  await removeSegment({ ...heavy, id: 'segment-2', name: 'Adélie' });
  expect(await listSegments(project.id)).toEqual([{ ...heavy, name: 'Over 4 kg' }]);
  const told = (await listEvents()).map(({ kind, subject, before = '' }) =>
    `${kind} ${subject} ${before}`.trim(),
  );
  expect(told).toEqual(expect.arrayContaining(['segment saved Over 4 kg Heavy', 'segment removed Adélie']));
});

test('segments go with their project, and none is made for one that is gone', async () => {
  await saveTwo();
  await removeProject(project.id);
  expect(await listSegments(project.id)).toEqual([]);
  await expect(addSegment(heavy)).rejects.toThrow('project "project-1" is not stored');
  await expect(renameSegment('segment-1', 'x')).rejects.toThrow('segment "segment-1" is not stored');
});
