import { expect, it } from 'vitest';
import { keepEditDraft, readEditDraft } from '../../../src/storage/data/edit-drafts.ts';
import { moveProject } from '../../../src/storage/data/project-versions.ts';
import { removeProject } from '../../../src/storage/projects.ts';
import { penguins, project, store, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';
import { removeVersion } from '../../../src/storage/data/version-removal.ts';

withFreshStorage();
const draft = { done: [{ kind: 'cell', row: 1, column: 'species', text: 'Adelie' }], undone: [] };

it('a draft is kept for its version alone, and forgotten', async () => {
  await keepEditDraft('a', draft);
  expect(await readEditDraft('a')).toEqual(draft);
  expect(await readEditDraft('b')).toBeUndefined();
  await keepEditDraft('a', null);
  expect(await readEditDraft('a')).toBeUndefined();
});

it('what was typed into a version goes with it, and with the project', async () => {
  await storeDeployedProject();
  const lean = { ...penguins, columns: penguins.columns.slice(0, 1) };
  const step = { kind: 'dropColumns', columns: ['species'] } as const;
  const origin = { kind: 'step', parent: 'dataset-1', step, why: null } as const;
  await store(lean, { id: 'dataset-2', storageKey: 'key-2', origin });
  await moveProject({ projectId: project.id, datasetVersionId: 'dataset-2' });
  await moveProject({ projectId: project.id, datasetVersionId: 'dataset-1', restored: true });
  await keepEditDraft('dataset-1', draft);
  await keepEditDraft('dataset-2', draft);
  await removeVersion(project.id, 'dataset-2');
  expect(await readEditDraft('dataset-2')).toBeUndefined();
  await removeProject(project.id);
  expect(await readEditDraft('dataset-1')).toBeUndefined();
});
