import { randomForestClassifier } from './random-forest-classifier.ts';
import { randomForestRegressor } from './random-forest-regressor.ts';

export const forestEstimators = { randomForestClassifier, randomForestRegressor };
