import { mlpClassifier } from './mlp-classifier.ts';
import { mlpRegressor } from './mlp-regressor.ts';

export const perceptronEstimators = { mlpClassifier, mlpRegressor };
