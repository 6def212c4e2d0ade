import { expect, test } from 'vitest';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { noDraft } from '../../src/lifecycle/preparation-draft.ts';
import { listEvents } from '../../src/storage/events.ts';
import { getPreparationDraft, savePreparationDraft } from '../../src/storage/preparation-drafts.ts';
import { removeProject, saveProject } from '../../src/storage/projects.ts';
import { penguins, project, store, versionOf } from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';

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
