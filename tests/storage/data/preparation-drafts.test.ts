import { expect, test } from 'vitest';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import type { CleaningStep } from '../../../src/core/table/steps/cleaning-step.ts';
import { noDraft } from '../../../src/lifecycle/preparation/preparation-draft.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { getPreparationDraft, savePreparationDraft } from '../../../src/storage/data/preparation-drafts.ts';
import { moveProject } from '../../../src/storage/data/project-versions.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { penguins, project, store, versionOf } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const columns = versionOf(penguins).schema;
const drafted = { ...noDraft, plan: defaultPlan(columns) };

async function saveHere(content = drafted): Promise<void> {
  await savePreparationDraft('project-1', content, columns);
}

async function storeProject(): Promise<void> {
  await store(penguins);
  await saveProject(project);
}

test('is kept with the columns that it was made for, one a project', async () => {
  await storeProject();
  expect(await getPreparationDraft('project-1')).toBeUndefined();
  await saveHere();
  await saveHere({ ...drafted, plan: { ...drafted.plan, finally: [{ kind: 'pca', params: {} }] } });
  expect(await getPreparationDraft('project-1')).toMatchObject({
    plan: { finally: [{ kind: 'pca' }] },
    columns,
  });
});

test('goes when nothing is decided any more; the log tells that it came and went, not each edit', async () => {
  await storeProject();
  await saveHere();
  await saveHere();
  await savePreparationDraft('project-1', noDraft, columns);
  await savePreparationDraft('project-1', noDraft, columns);
  expect(await getPreparationDraft('project-1')).toBeUndefined();
  const told = (await listEvents('project-1')).filter(({ kind }) => kind === 'preparation changed');
  expect(told.map(({ detail }) => detail).sort()).toEqual(['drafted', 'left to the default']);
});

test('goes with its project, and is refused where there is none', async () => {
  await storeProject();
  await saveHere();
  await removeProject('project-1');
  expect(await getPreparationDraft('project-1')).toBeUndefined();
  await expect(saveHere()).rejects.toMatchObject({ name: 'NotStoredError' });
});

test('follows a column that is renamed, and back when that is undone', async () => {
  await storeProject();
  await saveHere();
  const step: CleaningStep = { kind: 'renameColumn', column: 'mass', to: 'weight' };
  const origin = { kind: 'step', parent: 'dataset-1', step, why: null } as const;
  await store(penguins, { id: 'dataset-2', storageKey: 'key-2', origin });
  await moveProject({ projectId: 'project-1', datasetVersionId: 'dataset-2', origin });
  expect((await getPreparationDraft('project-1'))!.plan!.groups[0]!.columns).toEqual(['weight']);
  await moveProject({ projectId: 'project-1', datasetVersionId: 'dataset-1', restored: true });
  expect((await getPreparationDraft('project-1'))!.plan!.groups[0]!.columns).toEqual(['mass']);
});
