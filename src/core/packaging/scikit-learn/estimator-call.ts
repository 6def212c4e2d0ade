import { InputError } from '../../errors.ts';
import { estimatorLabels, type EstimatorName } from '../../models/catalogue.ts';
import { pythonParams, type SklearnCall } from './python-call.ts';

type Params = Readonly<Record<string, unknown>>;

/** The estimators that scikit-learn has under the same name, by the module that they are in. */
const modules: Partial<Readonly<Record<EstimatorName, string>>> = {
  logisticRegression: 'linear_model',
  linearRegression: 'linear_model',
  ridge: 'linear_model',
  lasso: 'linear_model',
  elasticNet: 'linear_model',
  decisionTreeClassifier: 'tree',
  decisionTreeRegressor: 'tree',
  randomForestClassifier: 'ensemble',
  randomForestRegressor: 'ensemble',
  extraTreesClassifier: 'ensemble',
  extraTreesRegressor: 'ensemble',
  histGradientBoostingClassifier: 'ensemble',
  histGradientBoostingRegressor: 'ensemble',
  mlpClassifier: 'neural_network',
  mlpRegressor: 'neural_network',
  dummyClassifier: 'dummy',
  dummyRegressor: 'dummy',
};

/**
 * The estimator of scikit-learn with the same parameters.
 * @param categorical places of the features that hold category codes
 * @throws InputError naming an estimator, or a parameter, that scikit-learn has not
 */
export function estimatorCall(
  name: EstimatorName,
  params: Params,
  categorical: readonly number[],
  seed: number,
): SklearnCall {
  const module = modules[name];
  if (module === undefined) throw notInSklearn(`The model "${estimatorLabels[name]}"`);
  const own = pythonParams(paramsFor(name, params, categorical));
  const drawn = isRandom(name) ? { random_state: String(seed) } : {};
  return { module: `sklearn.${module}`, name: className(name), params: { ...own, ...drawn } };
}

function className(name: EstimatorName): string {
  if (name.startsWith('mlp')) return name.replace('mlp', 'MLP');
  return `${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function isRandom(name: EstimatorName): boolean {
  return /tree|forest|boosting|mlp|dummyClassifier|logistic/i.test(name);
}

function paramsFor(name: EstimatorName, params: Params, categorical: readonly number[]): Params {
  const { classWeight = null } = params;
  if (classWeight !== null && typeof classWeight !== 'string')
    throw notInSklearn('A weight for each class by itself');
  if (name === 'logisticRegression') return ofLogistic(params);
  if (name === 'dummyClassifier') return { strategy: 'prior' };
  if (name.startsWith('hist')) return ofBoosting(params, categorical);
  return name.startsWith('mlp') ? ofNetwork(params) : params;
}

function ofLogistic({ penalty, l1Ratio, maxIter, ...others }: Params): Params {
  const l1 = penalty === 'l1' || penalty === 'elasticnet';
  return {
    ...others,
    penalty: penalty === 'none' ? null : penalty,
    ...(penalty === 'elasticnet' && { l1Ratio }),
    solver: l1 ? 'saga' : 'lbfgs',
    // It counts other steps, and takes more of them.
    maxIter: Math.max(Number(maxIter), l1 ? 5000 : 1000),
  };
}

function ofBoosting({ monotonicCst, quantile, ...others }: Params, categorical: readonly number[]): Params {
  return {
    ...others,
    ...(Array.isArray(monotonicCst) && monotonicCst.length > 0 && { monotonicCst }),
    ...(others['loss'] === 'quantile' && { quantile }),
    ...(categorical.length > 0 && { categoricalFeatures: categorical }),
  };
}

function ofNetwork(params: Params): Params {
  const { dropout, batchNorm, initialModel, frozenLayers, hiddenLayerSizes, classWeight, ...others } = params;
  if (Number(dropout) > 0 || batchNorm === true || initialModel !== null || Number(frozenLayers) > 0)
    throw notInSklearn('Dropout, batch normalisation and learning on from another network');
  if (classWeight != null) throw notInSklearn('A network that weighs classes');
  const sizes = Array.isArray(hiddenLayerSizes) ? hiddenLayerSizes : String(hiddenLayerSizes).split(',');
  return { ...others, hiddenLayerSizes: sizes.map(Number) };
}

function notInSklearn(what: string): InputError {
  return new InputError(`${what}: scikit-learn has none.`, 'Choose another export.');
}
