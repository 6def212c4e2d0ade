import type { Estimator } from '../estimator.ts';
import { checkClassification } from '../input-checks.ts';
import { type ClassWeight, weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import {
  answersOfTree,
  type DecisionTree,
  type DecisionTreeParams,
  decisionTreeDefaults,
  growDecisionTree,
} from './decision-tree.ts';
import { type ClassifierCriterion, impurityOf } from './tree-params.ts';

const format = 'terrarium-decision-tree-classifier/1';

export interface DecisionTreeClassifierParams extends DecisionTreeParams {
  readonly criterion: ClassifierCriterion;
  readonly classWeight: ClassWeight;
}

export interface DecisionTreeClassifierModel extends DecisionTree {
  readonly format: typeof format;
}

/**
 * One tree of questions, its leaves holding class shares, as scikit-learn's DecisionTreeClassifier. Features are cut into
 * at most 256 bins: the same tree as there where no column has more distinct values, else split at quantiles.
 */
export const decisionTreeClassifier: Estimator<DecisionTreeClassifierParams, DecisionTreeClassifierModel> = {
  defaults: { criterion: 'gini', classWeight: null, ...decisionTreeDefaults },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    const own = weightsOrOnes(context.sampleWeight, features.rows);
    const weights = weightsByClass(params.classWeight, target, own, context.classes);
    const impurity = impurityOf(params.criterion);
    return { format, ...growDecisionTree(features, target, weights, impurity, params, context) };
  },
  ...answersOfTree('decisionTreeClassifier', format),
};
