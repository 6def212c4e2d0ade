import { histGradientBoostingClassifier } from './hist-gradient-boosting-classifier.ts';
import { histGradientBoostingRegressor } from './hist-gradient-boosting-regressor.ts';

export const boostingEstimators = { histGradientBoostingClassifier, histGradientBoostingRegressor };
