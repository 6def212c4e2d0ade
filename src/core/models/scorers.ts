import type { Matrix } from '../matrix.ts';
import type { EstimatorName } from './catalogue.ts';
import type { Estimator } from './estimator.ts';
import { cpuEstimators } from './estimators.ts';
import { checkFormat } from './model-format.ts';
import { perceptronFormat, type PerceptronModel } from './perceptron/perceptron-model.ts';
import { predictPerceptron } from './perceptron/predict.ts';

/**
 * What a saved model answers to these features: a row of class probabilities, or one value, each.
 * @throws ModelFormatError when `model` is not this estimator's, RangeError when the columns are not as many.
 */
export function predictWith(estimator: EstimatorName, model: object, features: Matrix): Matrix {
  if (estimator === 'mlpClassifier' || estimator === 'mlpRegressor') {
    checkFormat(estimator, model, perceptronFormat);
    return predictPerceptron(model as PerceptronModel, features);
  }
  const scorer: Estimator<object, object> = cpuEstimators[estimator];
  return scorer.predict(model, features);
}
