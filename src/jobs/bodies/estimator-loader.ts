import type { EstimatorName } from '../../core/models/catalogue.ts';
import type { Estimator } from '../../core/models/estimator.ts';
import type { ComparisonBackend, NeuralBackend } from '../../lifecycle/training/run.ts';
import { kernelThreads } from '../threads/kernel-threads.ts';
import { compiledEstimator } from './compiled-estimator.ts';
import { laterEngines } from './gpu/later-engines.ts';
import { networkEngine } from './network-engine.ts';

/**
 * Gives estimators by name: compiled where that is to be had, networks on the backend that is chosen for them.
 * Those that hold others are given theirs from here too.
 */
export function estimatorLoader({
  threads,
  onBackend,
  onComparison,
}: {
  /** How many threads one fit may use. */
  readonly threads: number;
  readonly onBackend: (backend: NeuralBackend) => void;
  /** Told what compares rows with rows, whenever that is another one than before. */
  readonly onComparison: (backend: ComparisonBackend) => void;
}): (name: EstimatorName) => Promise<Estimator<object, object>> {
  const perceptron = networkEngine(onBackend);
  const later = laterEngines(onComparison);
  const helpers = threads > 1 ? () => kernelThreads(threads) : null;
  const estimatorFor = async (name: EstimatorName): Promise<Estimator<object, object>> => {
    const estimator = await compiledEstimator(name, helpers, perceptron, await later);
    return {
      ...estimator,
      fit: (features, target, params, context) =>
        estimator.fit(features, target, params, { ...context, estimatorFor }),
    };
  };
  return estimatorFor;
}
