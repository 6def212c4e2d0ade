import type { Estimator } from '../estimator.ts';
import { checkClassification } from '../input-checks.ts';
import { weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { type ClassifierCriterion, growthLimits, impurityOf, pruningOf } from '../tree/tree-params.ts';
import { answersOfForest, type ForestKind, type ForestModel } from './forest-kind.ts';
import { checkForestParams, forestDefaults, type ForestParams } from './forest-params.ts';
import { growForest } from './grow-forest.ts';
import type { ForestClassWeight } from '../tree/tree-recipe.ts';

export interface ForestClassifierParams extends ForestParams {
  readonly criterion: ClassifierCriterion;
  readonly classWeight: ForestClassWeight;
}

/** A classifier that averages the class shares of its trees. */
export function classifierForest(kind: ForestKind): Estimator<ForestClassifierParams, ForestModel> {
  const { format, splitter } = kind;
  return {
    defaults: {
      ...forestDefaults,
      criterion: 'gini',
      maxFeatures: 'sqrt',
      bootstrap: kind.bootstrap,
      classWeight: null,
    },
    fit(features, target, params, context) {
      checkClassification(features, target, context);
      checkForestParams(params);
      const { bootstrap, classWeight, maxSamples, nEstimators, oobScore } = params;
      const { classes, seed } = context;
      const own = weightsOrOnes(context.sampleWeight, features.rows);
      const balance = bootstrap && classWeight === 'balancedSubsample' ? { target, classes } : null;
      const ofAll = classWeight === 'balancedSubsample' ? 'balanced' : classWeight;
      const forest = growForest(
        {
          features,
          target,
          classes,
          impurity: impurityOf(params.criterion),
          nEstimators,
          oobScore,
          recipe: {
            weights: balance === null ? weightsByClass(ofAll, target, own, classes) : own,
            sample: bootstrap ? { share: maxSamples ?? 1, balance } : null,
            limits: growthLimits(params, features.columns, splitter),
            pruning: pruningOf(params),
            seed,
          },
        },
        context,
      );
      return { format, ...forest };
    },
    ...answersOfForest(kind),
  };
}
