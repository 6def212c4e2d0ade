import { expect, test } from 'vitest';
import { stageOf } from '../../../src/features/start/project-summary.ts';
import type { Project } from '../../../src/lifecycle/project.ts';
import type { Deployment } from '../../../src/lifecycle/deployment/registry.ts';
import type { Run } from '../../../src/lifecycle/training/run.ts';

const project: Project = { id: 'p', name: 'P', createdAt: 0, datasetVersionId: 'd', problem: null };
const asked: Project = {
  ...project,
  problem: { task: 'regression', target: 'y', positive: null, metric: 'r2' },
};
const run = (state: 'running' | 'cancelled'): Run => {
  const begun = {
    id: state,
    projectId: 'p',
    datasetVersionId: 'd',
    problem: asked.problem!,
    settings: { seed: 1, testShare: 0.2, folds: 5, candidates: [] },
    startedAt: 0,
  };
  return state === 'running' ? { ...begun, state } : { ...begun, state, endedAt: 1 };
};
const deployment: Deployment = {
  id: 'x',
  projectId: 'p',
  model: 'P',
  version: 3,
  runId: 'r',
  datasetVersionId: 'd',
  deployedAt: 2,
};

test.each([
  ['a new project', project, [], undefined, 'Table imported', 'data'],
  ['one with a target', asked, [], undefined, 'Problem defined', 'train'],
  ['one whose training was cancelled', asked, [run('cancelled')], undefined, 'Problem defined', 'train'],
  ['one in training', asked, [run('cancelled'), run('running')], undefined, 'Training', 'train'],
  ['a deployed one', asked, [run('cancelled')], deployment, 'Deployed, version 3', 'predict'],
] as const)('%s opens where it goes on', (_, project, runs, deployed, label, next) => {
  expect(stageOf(project, runs, deployed)).toMatchObject({ label, next });
});
