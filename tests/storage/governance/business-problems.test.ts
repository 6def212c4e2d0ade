import { expect, test } from 'vitest';
import type { BusinessProblem } from '../../../src/lifecycle/problem/business-problem.ts';
import {
  changeBusinessProblem,
  getBusinessProblem,
} from '../../../src/storage/governance/business-problems.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import { removeProject, saveProject } from '../../../src/storage/projects.ts';
import { at, penguins, project, store } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const auc = (value: number) => (problem: BusinessProblem) => ({
  ...problem,
  targets: [{ metric: 'roc_auc', value }],
});

test('what the business wants is kept by project, told with what it was before, and goes with the project', async () => {
  await store(penguins);
  await saveProject(project);
  expect(await getBusinessProblem('project-1')).toBeUndefined();
  await changeBusinessProblem('project-1', auc(0.8), at);
  await changeBusinessProblem('project-1', auc(0.85), at + 1);
  expect((await listEvents())[0]).toMatchObject({
    kind: 'business problem changed',
    before: 'ROC AUC at least 0.8',
    after: 'ROC AUC at least 0.85',
  });
  await removeProject('project-1');
  expect(await getBusinessProblem('project-1')).toBeUndefined();
});

test('of two changes at once none is lost, and nothing is logged where nothing was changed', async () => {
  await store(penguins);
  await saveProject(project);
  const capacity = { rows: 20, of: 100, per: 'week' } as const;
  await Promise.all([
    changeBusinessProblem('project-1', auc(0.8), at),
    changeBusinessProblem('project-1', problem => ({ ...problem, capacity }), at),
    changeBusinessProblem('project-1', problem => problem, at + 1),
  ]);
  expect(await getBusinessProblem('project-1')).toMatchObject({ targets: [{ value: 0.8 }], capacity });
  const told = (await listEvents()).filter(({ kind }) => kind === 'business problem changed');
  expect(told).toHaveLength(2);
});

test('a project that is gone wants nothing', async () => {
  const change = changeBusinessProblem('project-1', auc(0.8), at);
  await expect(change).rejects.toMatchObject({ name: 'NotStoredError' });
});
