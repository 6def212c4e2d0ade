import { dummyClassifier } from './dummy-classifier.ts';
import { dummyRegressor } from './dummy-regressor.ts';

export const dummyEstimators = { dummyClassifier, dummyRegressor };
