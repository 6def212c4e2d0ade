import { anomalyEstimators } from './anomaly/estimators.ts';
import { clusterEstimators } from './cluster/estimators.ts';
import type { UnsupervisedName } from './unsupervised-catalogue.ts';
import type { UnsupervisedEstimator } from './unsupervised.ts';

/** The algorithms that learn without a target, bit for bit the same from the same seed. */
export const unsupervisedEstimators = {
  ...clusterEstimators,
  ...anomalyEstimators,
} satisfies Record<UnsupervisedName, UnsupervisedEstimator<object, object>>;
