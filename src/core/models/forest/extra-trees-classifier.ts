import { classifierForest } from './classifier-forest.ts';

/**
 * Decision trees split at random thresholds, the best of the drawn columns (Geurts et al. 2006, Extremely randomized
 * trees), their class shares averaged, as scikit-learn's ExtraTreesClassifier.
 */
export const extraTreesClassifier = classifierForest({
  name: 'extraTreesClassifier',
  format: 'terrarium-extra-trees-classifier/1',
  splitter: 'random',
  bootstrap: false,
});
