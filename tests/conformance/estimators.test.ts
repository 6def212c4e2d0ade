import { expect, test } from 'vitest';
import { type CpuEstimatorName, cpuEstimators } from '../../src/core/models/estimators.ts';
import { describeContract, type Subject } from './estimator-contract.ts';
import { learnableTable } from './learnable-tables.ts';

/** Without the bootstrap a tree's only randomness is the order of its columns. */
const oneFullTree = { nEstimators: 1, bootstrap: false, maxFeatures: 1 };
/** Stopped early, L-BFGS leaves two ways of summing further apart than the tolerance. */
const toTheOptimum = { tol: 1e-9, maxIter: 1000 };

/** Rounded gradients make a weighted row differ a little from repeated ones. */
const boosting = { params: { minSamplesLeaf: 5 }, weightParams: null, learns: true, takesMissing: true };

const subjects: Readonly<Record<CpuEstimatorName, Omit<Subject, 'name' | 'estimator'>>> = {
  dummyClassifier: { task: 'classification', weightParams: {}, learns: false },
  dummyRegressor: { task: 'regression', weightParams: {}, learns: false },
  logisticRegression: { task: 'classification', weightParams: toTheOptimum, learns: true },
  ridge: { task: 'regression', weightParams: {}, learns: true },
  randomForestClassifier: { task: 'classification', weightParams: oneFullTree, learns: true },
  randomForestRegressor: { task: 'regression', weightParams: oneFullTree, learns: true },
  histGradientBoostingClassifier: { task: 'classification', ...boosting },
  histGradientBoostingRegressor: { task: 'regression', ...boosting },
};

for (const name of Object.keys(subjects) as CpuEstimatorName[])
  describeContract({ name, estimator: cpuEstimators[name], ...subjects[name] });

test('other seeds give other forests', async () => {
  const { features, target, classes } = learnableTable(2);
  const forest = cpuEstimators.randomForestClassifier;
  const first = await forest.fit(features, target, forest.defaults, { seed: 1, classes });
  const second = await forest.fit(features, target, forest.defaults, { seed: 2, classes });
  expect(first).not.toEqual(second);
});
