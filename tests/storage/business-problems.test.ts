import { expect, test } from 'vitest';
import { emptyBusinessProblem } from '../../src/lifecycle/business-problem.ts';
import { getBusinessProblem, saveBusinessProblem } from '../../src/storage/business-problems.ts';
import { listEvents } from '../../src/storage/events.ts';
import { removeProject, saveProject } from '../../src/storage/projects.ts';
import { at, penguins, project, store } from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';

withFreshStorage();

const nothing = emptyBusinessProblem('project-1', at);
const wanted = { ...nothing, targets: [{ metric: 'roc_auc', value: 0.8 }] };

test('what the business wants is kept by project, told with what it was before, and goes with the project', async () => {
  await store(penguins);
  await saveProject(project);
  expect(await getBusinessProblem('project-1')).toBeUndefined();
  await saveBusinessProblem(wanted);
  await saveBusinessProblem({ ...wanted, targets: [{ metric: 'roc_auc', value: 0.85 }] });
  expect((await listEvents())[0]).toMatchObject({
    kind: 'business problem changed',
    before: 'ROC AUC at least 0.8',
    after: 'ROC AUC at least 0.85',
  });
  await removeProject('project-1');
  expect(await getBusinessProblem('project-1')).toBeUndefined();
});

test('nothing is logged where nothing was changed', async () => {
  await store(penguins);
  await saveProject(project);
  await saveBusinessProblem(wanted);
  await saveBusinessProblem({ ...wanted, savedAt: at + 1 });
  const told = (await listEvents()).filter(({ kind }) => kind === 'business problem changed');
  expect(told).toHaveLength(1);
});

test('a project that is gone wants nothing', async () => {
  await expect(saveBusinessProblem(wanted)).rejects.toMatchObject({ name: 'NotStoredError' });
});
