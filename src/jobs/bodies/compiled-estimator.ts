import type { Engines, Estimator, LaterEngines } from '../../core/models/estimator.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../core/models/estimators.ts';
import type { CreatePerceptronEngine } from '../../core/models/perceptron/perceptron-engine.ts';
import { loadScoreTrees } from '../../kernels/boosted-scoring/load.ts';
import { loadBoostingEngine } from '../../kernels/boosting/load.ts';
import { loadTreeGrower } from '../../kernels/forest/load.ts';
import { loadLogisticRows } from '../../kernels/linear/load.ts';
import { loadNeighborSearch } from '../../kernels/neighbors/load.ts';
import { loadPerceptronEngine } from '../../kernels/perceptron/load.ts';
import { loadDualEngine } from '../../kernels/svm/load.ts';
import { loadSumTrees } from '../../kernels/tree-scoring/load.ts';
import type { KernelThreads } from '../../kernels/threads/kernel-threads.ts';

/** Below so many numbers a fit is over before threads are up. */
const numbersForThreads = 400_000;

/**
 * The estimator of that name, which fits with what is compiled to WebAssembly where that is to be had. A long fit is
 * helped by the threads that `startHelpers` gives; null where other fits run beside it. The model is the same. Networks
 * are trained by `perceptron`, where it is not null; answers may come from `later`.
 */
export async function compiledEstimator(
  name: CpuEstimatorName,
  startHelpers: (() => Promise<KernelThreads | null>) | null = null,
  perceptron: CreatePerceptronEngine | null = null,
  later: LaterEngines | null = null,
): Promise<Estimator<object, object>> {
  const engines = await enginesWith(null, perceptron);
  const estimator: Estimator<object, object> = cpuEstimators[name];
  return {
    ...estimator,
    async fit(features, target, params, context) {
      const isLong = features.data.length >= numbersForThreads;
      const helpers = isLong && startHelpers !== null ? await startHelpers() : null;
      const own = helpers === null ? engines : await enginesWith(helpers, perceptron);
      return estimator.fit(features, target, params, { ...context, engines: own });
    },
    predict: (model, features) => estimator.predict(model, features, engines),
    ...(estimator.predictLater && {
      predictLater: (model, features) => estimator.predictLater!(model, features, { ...engines, later }),
    }),
  };
}

async function enginesWith(
  helpers: KernelThreads | null,
  perceptron: CreatePerceptronEngine | null,
): Promise<Engines> {
  return {
    boosting: await loadBoostingEngine(helpers),
    forest: await loadTreeGrower(helpers),
    sumTrees: await loadSumTrees(),
    scoreTrees: await loadScoreTrees(),
    logistic: await loadLogisticRows(),
    svm: await loadDualEngine(),
    neighbors: await loadNeighborSearch(),
    perceptron: perceptron ?? (await loadPerceptronEngine()),
  };
}
