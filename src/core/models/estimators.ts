import { histGradientBoostingClassifier } from './boosting/hist-gradient-boosting-classifier.ts';
import { histGradientBoostingRegressor } from './boosting/hist-gradient-boosting-regressor.ts';
import type { EstimatorName } from './catalogue.ts';
import { dummyClassifier } from './dummy/dummy-classifier.ts';
import { dummyRegressor } from './dummy/dummy-regressor.ts';
import type { Estimator } from './estimator.ts';
import { randomForestClassifier } from './forest/random-forest-classifier.ts';
import { randomForestRegressor } from './forest/random-forest-regressor.ts';
import { logisticRegression } from './linear/logistic-regression.ts';
import { ridge } from './linear/ridge.ts';

/** The estimators that fit in plain TypeScript, bit for bit the same from the same seed. */
export const cpuEstimators = {
  dummyClassifier,
  dummyRegressor,
  logisticRegression,
  ridge,
  randomForestClassifier,
  randomForestRegressor,
  histGradientBoostingClassifier,
  histGradientBoostingRegressor,
} satisfies Partial<Record<EstimatorName, Estimator<object, object>>>;
export type CpuEstimatorName = keyof typeof cpuEstimators;
