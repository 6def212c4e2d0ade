import type { CpuEstimatorName } from '../../../src/core/models/estimators.ts';
import type { Subject } from '../estimator-contract.ts';
import { bayesSubjects } from './bayes.ts';
import { boostingSubjects } from './boosting.ts';
import { dummySubjects } from './dummy.ts';
import { ensembleSubjects } from './ensemble.ts';
import { forestSubjects } from './forest.ts';
import { linearSubjects } from './linear.ts';
import { neighborsSubjects } from './neighbors.ts';
import { perceptronSubjects } from './perceptron.ts';
import { svmSubjects } from './svm.ts';
import { treeSubjects } from './tree.ts';

/** How each estimator stands to the contract. */
export const subjects: Readonly<Record<CpuEstimatorName, Omit<Subject, 'name' | 'estimator'>>> = {
  ...dummySubjects,
  ...linearSubjects,
  ...bayesSubjects,
  ...neighborsSubjects,
  ...svmSubjects,
  ...treeSubjects,
  ...forestSubjects,
  ...boostingSubjects,
  ...perceptronSubjects,
  ...ensembleSubjects,
};
