import { estimatorLoader } from '../../estimator-loader.ts';
import { threadsOfDevice } from '../../threads-for.ts';

export type EstimatorFor = ReturnType<typeof estimatorLoader>;

/** Estimators as this device fits them; which backend they choose is told to nobody. */
export function deviceEstimators(): EstimatorFor {
  return estimatorLoader({ threads: threadsOfDevice(), onBackend: () => {}, onComparison: () => {} });
}
