import { FitError } from '../errors.ts';
import { bayesEstimators } from './bayes/estimators.ts';
import { boostingEstimators } from './boosting/estimators.ts';
import { type EstimatorName, estimatorLabels } from './catalogue.ts';
import { dummyEstimators } from './dummy/estimators.ts';
import { ensembleEstimators } from './ensemble/estimators.ts';
import type { Members } from './ensemble/members.ts';
import type { Estimator } from './estimator.ts';
import { forestEstimators } from './forest/estimators.ts';
import { linearEstimators } from './linear/estimators.ts';
import { neighborsEstimators } from './neighbors/estimators.ts';
import { predictBy } from './predict-by.ts';
import { svmEstimators } from './svm/estimators.ts';
import { treeEstimators } from './tree/estimators.ts';

/** Looked up when an ensemble asks, since its members may be ensembles too. */
const members: Members = {
  estimatorFor(name) {
    if (isOnCpu(name)) return cpuEstimators[name];
    throw new FitError(`${estimatorLabels[name]} cannot be a member here, where networks are not trained`);
  },
  predictWith: (name, model, features) => predictBy(cpuEstimators, name, model, features),
};

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
  ...ensembleEstimators(members),
} satisfies Partial<Record<EstimatorName, Estimator<object, object>>>;
export type CpuEstimatorName = keyof typeof cpuEstimators;

function isOnCpu(name: EstimatorName): name is CpuEstimatorName {
  return Object.hasOwn(cpuEstimators, name);
}
