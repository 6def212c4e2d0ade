import { elasticNet, lasso } from './elastic-net.ts';
import { linearRegression } from './linear-regression.ts';
import { linearSVC } from './linear-svc.ts';
import { logisticRegression } from './logistic-regression.ts';
import { ridge } from './ridge.ts';
import { sgdClassifier } from './sgd-classifier.ts';
import { sgdRegressor } from './sgd-regressor.ts';

export const linearEstimators = {
  logisticRegression,
  linearSVC,
  sgdClassifier,
  linearRegression,
  ridge,
  lasso,
  elasticNet,
  sgdRegressor,
};
