import { regressorForest } from './regressor-forest.ts';

/**
 * Decision trees split at random thresholds, the best of the drawn columns (Geurts et al. 2006, Extremely randomized
 * trees), their means averaged, as scikit-learn's ExtraTreesRegressor.
 */
export const extraTreesRegressor = regressorForest({
  name: 'extraTreesRegressor',
  format: 'terrarium-extra-trees-regressor/1',
  splitter: 'random',
  bootstrap: false,
});
