import type { Estimator } from '../estimator.ts';
import { checkRegression } from '../input-checks.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import {
  answersOfTree,
  type DecisionTree,
  type DecisionTreeParams,
  decisionTreeDefaults,
  growDecisionTree,
} from './decision-tree.ts';
import { checkRates } from './rates.ts';
import { checkTargetRange } from './target-range.ts';
import { impurityOf, type RegressorCriterion } from './tree-params.ts';

const format = 'terrarium-decision-tree-regressor/1';

export interface DecisionTreeRegressorParams extends DecisionTreeParams {
  readonly criterion: RegressorCriterion;
}

export interface DecisionTreeRegressorModel extends DecisionTree {
  readonly format: typeof format;
}

/**
 * One tree of questions, its leaves holding means or medians, as scikit-learn's DecisionTreeRegressor. Features are cut into at most
 * 256 bins: the same tree as there where no column has more distinct values, else split at quantiles.
 */
export const decisionTreeRegressor: Estimator<DecisionTreeRegressorParams, DecisionTreeRegressorModel> = {
  defaults: { criterion: 'squaredError', ...decisionTreeDefaults },
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    checkTargetRange(target);
    if (params.criterion === 'poisson') checkRates(target);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const impurity = impurityOf(params.criterion);
    const ofRegression = { ...context, classes: 0 };
    return { format, ...growDecisionTree(features, target, weights, impurity, params, ofRegression) };
  },
  ...answersOfTree('decisionTreeRegressor', format),
};
