import { expect, test } from 'vitest';
import { type CpuEstimatorName, cpuEstimators } from '../../src/core/models/estimators.ts';
import { describeContract, type Subject } from './estimator-contract.ts';
import { learnableTable } from './learnable-tables.ts';
import { bayesSubjects } from './subjects/bayes.ts';
import { boostingSubjects } from './subjects/boosting.ts';
import { dummySubjects } from './subjects/dummy.ts';
import { ensembleSubjects } from './subjects/ensemble.ts';
import { forestSubjects } from './subjects/forest.ts';
import { linearSubjects } from './subjects/linear.ts';
import { neighborsSubjects } from './subjects/neighbors.ts';
import { svmSubjects } from './subjects/svm.ts';
import { treeSubjects } from './subjects/tree.ts';

const subjects: Readonly<Record<CpuEstimatorName, Omit<Subject, 'name' | 'estimator'>>> = {
  ...dummySubjects,
  ...linearSubjects,
  ...bayesSubjects,
  ...neighborsSubjects,
  ...svmSubjects,
  ...treeSubjects,
  ...forestSubjects,
  ...boostingSubjects,
  ...ensembleSubjects,
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
