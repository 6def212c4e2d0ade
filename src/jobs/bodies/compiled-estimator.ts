import type { Engines, Estimator } from '../../core/models/estimator.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../core/models/estimators.ts';
import { loadBoostingEngine } from '../../kernels/boosting/load.ts';
import { loadTreeGrower } from '../../kernels/forest/load.ts';
import { loadLogisticRows } from '../../kernels/linear/load.ts';
import { loadDualEngine } from '../../kernels/svm/load.ts';
import type { KernelThreads } from '../../kernels/threads/kernel-threads.ts';
import { kernelThreads } from '../threads/kernel-threads.ts';

/** Below so many numbers a fit is over before threads are up. */
const numbersForThreads = 400_000;

/**
 * The estimator of that name, which fits with what is compiled to WebAssembly where that is to be had, and on as many
 * threads as it may: 1 where other fits run beside it. It gives the same model on any number of them.
 */
export async function compiledEstimator(
  name: CpuEstimatorName,
  threads = 1,
): Promise<Estimator<object, object>> {
  const engines = await enginesWith(null);
  const estimator: Estimator<object, object> = cpuEstimators[name];
  return {
    ...estimator,
    async fit(features, target, params, context) {
      const isLong = threads > 1 && features.data.length >= numbersForThreads;
      const helpers = isLong ? await kernelThreads(threads) : null;
      const own = helpers === null ? engines : await enginesWith(helpers);
      return estimator.fit(features, target, params, { ...context, engines: own });
    },
    predict: (model, features) => estimator.predict(model, features, engines),
  };
}

async function enginesWith(helpers: KernelThreads | null): Promise<Engines> {
  return {
    boosting: await loadBoostingEngine(helpers),
    forest: await loadTreeGrower(),
    logistic: await loadLogisticRows(),
    svm: await loadDualEngine(),
  };
}
