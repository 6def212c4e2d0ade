import type { Matrix } from '../matrix.ts';
import type { EstimatorName } from './catalogue.ts';
import type { Engines } from './estimator.ts';
import { cpuEstimator } from './estimators.ts';

/**
 * What a saved model answers to these features: a row of class probabilities, or one value, each. Some models answer many
 * rows several times as quickly with engines, and the same.
 * @throws ModelFormatError when `model` is not this estimator's, RangeError when the columns are not as many.
 */
export function predictWith(
  estimator: EstimatorName,
  model: object,
  features: Matrix,
  engines?: Engines,
): Matrix {
  return cpuEstimator(estimator).predict(model, features, engines);
}
