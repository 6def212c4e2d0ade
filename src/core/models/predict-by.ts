import type { Matrix } from '../matrix.ts';
import type { EstimatorName } from './catalogue.ts';
import type { Estimator } from './estimator.ts';
import { checkFormat } from './model-format.ts';
import { perceptronFormat, type PerceptronModel } from './perceptron/perceptron-model.ts';
import { predictPerceptron } from './perceptron/predict.ts';

/** The estimators whose models are networks: they are fitted elsewhere, and scored here. */
export type NetworkEstimatorName = Extract<EstimatorName, `mlp${string}`>;

/** What a saved model answers, by the estimators at hand or as a network. */
export function predictBy(
  estimators: Readonly<Record<Exclude<EstimatorName, NetworkEstimatorName>, Estimator<object, object>>>,
  estimator: EstimatorName,
  model: object,
  features: Matrix,
): Matrix {
  if (estimator === 'mlpClassifier' || estimator === 'mlpRegressor') {
    checkFormat(estimator, model, perceptronFormat);
    return predictPerceptron(model as PerceptronModel, features);
  }
  return estimators[estimator].predict(model, features);
}
