import { regressorForest } from './regressor-forest.ts';

/**
 * Bagged decision trees split by squared error, absolute error or Poisson deviance, their means or medians averaged, as scikit-learn's
 * RandomForestRegressor. Features are cut into at most 256 bins, so a column with more distinct values is split at quantiles.
 */
export const randomForestRegressor = regressorForest({
  name: 'randomForestRegressor',
  format: 'terrarium-random-forest-regressor/1',
  splitter: 'best',
  bootstrap: true,
});
