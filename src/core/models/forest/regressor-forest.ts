import type { Estimator } from '../estimator.ts';
import { checkRegression } from '../input-checks.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { checkRates } from '../tree/rates.ts';
import { checkTargetRange } from '../tree/target-range.ts';
import { growthLimits, impurityOf, pruningOf, type RegressorCriterion } from '../tree/tree-params.ts';
import { answersOfForest, type ForestKind, type ForestModel } from './forest-kind.ts';
import { checkForestParams, forestDefaults, type ForestParams } from './forest-params.ts';
import { growForest } from './grow-forest.ts';

export interface ForestRegressorParams extends ForestParams {
  readonly criterion: RegressorCriterion;
}

/** A regressor that averages what its trees answer. */
export function regressorForest(kind: ForestKind): Estimator<ForestRegressorParams, ForestModel> {
  const { format, splitter, bootstrap } = kind;
  return {
    defaults: { ...forestDefaults, criterion: 'squaredError', maxFeatures: 1, bootstrap },
    fit(features, target, params, context) {
      checkRegression(features, target, context);
      checkTargetRange(target);
      checkForestParams(params);
      if (params.criterion === 'poisson') checkRates(target);
      const forest = growForest(
        {
          features,
          target,
          classes: 0,
          impurity: impurityOf(params.criterion),
          nEstimators: params.nEstimators,
          oobScore: params.oobScore,
          recipe: {
            weights: weightsOrOnes(context.sampleWeight, features.rows),
            sample: params.bootstrap ? { share: params.maxSamples ?? 1, balance: null } : null,
            limits: growthLimits(params, features.columns, splitter),
            pruning: pruningOf(params),
            seed: context.seed,
          },
        },
        context,
      );
      return { format, ...forest };
    },
    ...answersOfForest(kind),
  };
}
