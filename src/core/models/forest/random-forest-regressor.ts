import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type Forest, forestMeans, growForest } from './forest.ts';
import type { RandomForestParams } from './forest-params.ts';

const format = 'terrarium-random-forest-regressor/1';

export interface RandomForestRegressorModel extends Forest {
  readonly format: typeof format;
}

/**
 * Bagged decision trees split by squared error, their means averaged, as scikit-learn's RandomForestRegressor.
 * Features are cut into at most 256 bins, so a column with more distinct values is split at quantiles.
 */
export const randomForestRegressor: Estimator<RandomForestParams, RandomForestRegressorModel> = {
  defaults: {
    nEstimators: 100,
    maxDepth: null,
    minSamplesSplit: 2,
    minSamplesLeaf: 1,
    maxFeatures: 1,
    bootstrap: true,
  },
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    return { format, ...growForest(features, target, params, { ...context, classes: 0 }) };
  },
  predict(model, features) {
    checkFormat('randomForestRegressor', model, format);
    checkWidth(features, model.features);
    return forestMeans(model, features);
  },
  importances: model => model.importances,
};
