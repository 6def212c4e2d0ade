import { extraTreesClassifier } from './extra-trees-classifier.ts';
import { extraTreesRegressor } from './extra-trees-regressor.ts';
import { randomForestClassifier } from './random-forest-classifier.ts';
import { randomForestRegressor } from './random-forest-regressor.ts';

export const forestEstimators = {
  randomForestClassifier,
  randomForestRegressor,
  extraTreesClassifier,
  extraTreesRegressor,
};
