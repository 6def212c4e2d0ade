import type { EstimatorName } from '../../models/catalogue.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../models/estimators.ts';
import type { ParamSet } from '../search/trial.ts';

/** What an estimator has unless it is told otherwise; empty for those that are loaded with their library alone. */
export function knownDefaults(estimator: EstimatorName): ParamSet {
  return isOnCpu(estimator) ? { ...cpuEstimators[estimator].defaults } : {};
}

function isOnCpu(estimator: EstimatorName): estimator is CpuEstimatorName {
  return Object.hasOwn(cpuEstimators, estimator);
}
