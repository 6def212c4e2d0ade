import { kNeighborsClassifier } from './k-neighbors-classifier.ts';
import { kNeighborsRegressor } from './k-neighbors-regressor.ts';

export const neighborsEstimators = { kNeighborsClassifier, kNeighborsRegressor };
