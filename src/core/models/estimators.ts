import { bayesEstimators } from './bayes/estimators.ts';
import { boostingEstimators } from './boosting/estimators.ts';
import type { EstimatorName } from './catalogue.ts';
import { dummyEstimators } from './dummy/estimators.ts';
import { ensembleEstimators } from './ensemble/estimators.ts';
import type { Estimator } from './estimator.ts';
import { forestEstimators } from './forest/estimators.ts';
import { linearEstimators } from './linear/estimators.ts';
import { neighborsEstimators } from './neighbors/estimators.ts';
import { svmEstimators } from './svm/estimators.ts';
import { treeEstimators } from './tree/estimators.ts';

/** The estimators that fit on the CPU, bit for bit the same from the same seed. */
export const cpuEstimators = {
  ...dummyEstimators,
  ...linearEstimators,
  ...bayesEstimators,
  ...neighborsEstimators,
  ...svmEstimators,
  ...treeEstimators,
  ...forestEstimators,
  ...boostingEstimators,
  ...ensembleEstimators,
} satisfies Partial<Record<EstimatorName, Estimator<object, object>>>;
export type CpuEstimatorName = keyof typeof cpuEstimators;
