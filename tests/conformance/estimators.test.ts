import { expect, test } from 'vitest';
import { type CpuEstimatorName, cpuEstimators } from '../../src/core/models/estimators.ts';
import { describeContract } from './estimator-contract.ts';
import { learnableTable } from './learnable-tables.ts';
import { subjects } from './subjects/all.ts';

for (const name of Object.keys(subjects) as CpuEstimatorName[])
  describeContract({ name, estimator: cpuEstimators[name], ...subjects[name] });

test('other seeds give other forests', async () => {
  const { features, target, classes } = learnableTable(2);
  const forest = cpuEstimators.randomForestClassifier;
  const first = await forest.fit(features, target, forest.defaults, { seed: 1, classes });
  const second = await forest.fit(features, target, forest.defaults, { seed: 2, classes });
  expect(first).not.toEqual(second);
});
