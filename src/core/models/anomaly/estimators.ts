import { isolationForest } from './isolation-forest.ts';

export const anomalyEstimators = { isolationForest };
