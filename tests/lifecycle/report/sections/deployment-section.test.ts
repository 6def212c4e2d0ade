import { expect, test } from 'vitest';
import { deploymentSection } from '../../../../src/lifecycle/report/sections/deployment-section.ts';
import { tableIn } from '../read-section.ts';
import { trainedState } from '../report-states.ts';

const deployment = (version: number, deployedAt: number) => ({
  id: `${version}`,
  projectId: 'p',
  model: 'churn',
  version,
  runId: 'run-1',
  datasetVersionId: 'v2',
  deployedAt,
});

test('deployment: each answered until the next', () => {
  const state = {
    ...trainedState,
    modelVersions: [{ id: 'm', model: 'churn', version: 2, projectId: 'p', runId: 'run-1', createdAt: 0 }],
    models: [{ name: 'churn', projectId: 'p', aliases: { champion: 2 }, createdAt: 0 }],
    deployments: [deployment(2, 60_000), deployment(1, 0)],
  };
  expect(tableIn(deploymentSection, state, 'Deployments')).toEqual([
    ['1970-01-01 00:01', 'churn', 2, 'now'],
    ['1970-01-01 00:00', 'churn', 1, '1970-01-01 00:01'],
  ]);
  expect(tableIn(deploymentSection, state, 'Registered')?.[0]?.[2]).toBe('champion');
});
