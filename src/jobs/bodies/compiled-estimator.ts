import type { Estimator } from '../../core/models/estimator.ts';
import { type CpuEstimatorName, cpuEstimators } from '../../core/models/estimators.ts';
import { loadBoostingEngine } from '../../kernels/boosting/load.ts';
import { loadTreeGrower } from '../../kernels/forest/load.ts';
import { loadLogisticRows } from '../../kernels/linear/load.ts';
import { loadDualEngine } from '../../kernels/svm/load.ts';

/** The estimator of that name, which fits and scores with what is compiled to WebAssembly where that is to be had. */
export async function compiledEstimator(name: CpuEstimatorName): Promise<Estimator<object, object>> {
  const engines = {
    boosting: await loadBoostingEngine(),
    forest: await loadTreeGrower(),
    logistic: await loadLogisticRows(),
    svm: await loadDualEngine(),
  };
  const estimator: Estimator<object, object> = cpuEstimators[name];
  return {
    ...estimator,
    fit: (features, target, params, context) =>
      estimator.fit(features, target, params, { ...context, engines }),
    predict: (model, features) => estimator.predict(model, features, engines),
  };
}
