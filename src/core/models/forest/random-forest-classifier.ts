import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type Forest, forestMeans, growForest } from './forest.ts';
import type { RandomForestParams } from './forest-params.ts';

const format = 'terrarium-random-forest-classifier/1';

export interface RandomForestClassifierModel extends Forest {
  readonly format: typeof format;
}

/**
 * Bagged decision trees split by Gini impurity, their class shares averaged, as scikit-learn's RandomForestClassifier.
 * Features are cut into at most 256 bins, so a column with more distinct values is split at quantiles.
 */
export const randomForestClassifier: Estimator<RandomForestParams, RandomForestClassifierModel> = {
  defaults: {
    nEstimators: 100,
    maxDepth: null,
    minSamplesSplit: 2,
    minSamplesLeaf: 1,
    maxFeatures: 'sqrt',
    bootstrap: true,
  },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    return { format, ...growForest(features, target, params, context) };
  },
  predict(model, features) {
    checkFormat('randomForestClassifier', model, format);
    checkWidth(features, model.features);
    return forestMeans(model, features);
  },
  importances: model => model.importances,
};
