import type { EstimatorName } from '../../core/models/catalogue.ts';
import type { Estimator } from '../../core/models/estimator.ts';
import type { NeuralBackend } from '../../lifecycle/run.ts';

export type NetworkName = Extract<EstimatorName, `mlp${string}`>;

export function isNetwork(name: EstimatorName): name is NetworkName {
  return name === 'mlpClassifier' || name === 'mlpRegressor';
}

/**
 * Gives the estimators that train on TensorFlow.js. It is loaded, and its backend chosen, when the first of them
 * is asked for, once: a training without networks never pays for it.
 */
export function networkLoader(
  onBackend: (backend: NeuralBackend) => void,
): (name: NetworkName) => Promise<Estimator<object, object>> {
  let loading: Promise<Readonly<Record<NetworkName, Estimator<object, object>>>> | undefined;
  const load = async () => {
    const [{ mlpClassifier, mlpRegressor }, { chooseBackend }] = await Promise.all([
      import('../../neural/mlp.ts'),
      import('../../neural/backend.ts'),
    ]);
    onBackend(await chooseBackend());
    return { mlpClassifier, mlpRegressor };
  };
  return async name => {
    loading ??= load();
    return (await loading)[name];
  };
}
