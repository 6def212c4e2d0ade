import { bayesEstimators } from './bayes/estimators.ts';
import { boostingEstimators } from './boosting/estimators.ts';
import type { EstimatorName } from './catalogue.ts';
import { dummyEstimators } from './dummy/estimators.ts';
import { ensembleEstimators } from './ensemble/estimators.ts';
import type { Members } from './ensemble/members.ts';
import type { Estimator } from './estimator.ts';
import { forestEstimators } from './forest/estimators.ts';
import { linearEstimators } from './linear/estimators.ts';
import { neighborsEstimators } from './neighbors/estimators.ts';
import { perceptronEstimators } from './perceptron/estimators.ts';
import { svmEstimators } from './svm/estimators.ts';
import { treeEstimators } from './tree/estimators.ts';

/** Looked up when an ensemble asks, since its members may be ensembles too. */
const members: Members = {
  estimatorFor: name => cpuEstimator(name),
  predictWith: (name, model, features, engines) => cpuEstimator(name).predict(model, features, engines),
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
  ...perceptronEstimators,
  ...ensembleEstimators(members),
} satisfies Record<EstimatorName, Estimator<object, object>>;
export type CpuEstimatorName = keyof typeof cpuEstimators;

/** One of them, whatever its parameters and models are. */
export function cpuEstimator(name: EstimatorName): Estimator<object, object> {
  return cpuEstimators[name];
}
