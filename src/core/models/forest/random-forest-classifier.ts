import { classifierForest } from './classifier-forest.ts';

/**
 * Bagged decision trees split by Gini impurity or entropy, their class shares averaged, as scikit-learn's
 * RandomForestClassifier. Features are cut into at most 256 bins, so a column with more distinct values is split at quantiles.
 */
export const randomForestClassifier = classifierForest({
  name: 'randomForestClassifier',
  format: 'terrarium-random-forest-classifier/1',
  splitter: 'best',
  bootstrap: true,
});
