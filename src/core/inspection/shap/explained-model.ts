import { columnOf } from '../../evaluation/column-of.ts';
import type { Matrix } from '../../matrix.ts';
import { walkTrees } from '../../models/boosting/score-trees.ts';
import type { BoostingClassifierModel } from '../../models/boosting/hist-gradient-boosting-classifier.ts';
import type { BoostingRegressorModel } from '../../models/boosting/hist-gradient-boosting-regressor.ts';
import type { EstimatorName } from '../../models/catalogue.ts';
import type { Forest } from '../../models/forest/forest.ts';
import { linearWeightsOf } from '../../models/linear/linear-importances.ts';
import { type LinearWeights, linearScores } from '../../models/linear/linear-scores.ts';
import { predictWith } from '../../models/scorers.ts';
import type { DecisionTree } from '../../models/tree/decision-tree.ts';
import { boostedOutput, forestOutput, type OutputTrees } from './output-trees.ts';

/** What SHAP values are counted in. `log-odds`: of two classes; `score`: a class's own, of which probabilities are made. */
export type ShapUnit = 'probability' | 'value' | 'log of the value' | 'log-odds' | 'score';

/** A model whose SHAP values can be computed exactly, by what it is made of. */
export type ExactModel = {
  readonly unit: ShapUnit;
  /** The number that is explained, by the model's own way of scoring. */
  readonly scoresOf: (features: Matrix) => Float64Array;
} & (
  | { readonly kind: 'trees'; readonly trees: OutputTrees }
  | { readonly kind: 'linear'; readonly weights: LinearWeights; readonly output: number }
);

/**
 * What explains one output of a model exactly; null for a model that only sampling explains.
 *
 * @param output code of a class; 0 for a regression
 */
export function exactModel(estimator: EstimatorName, model: object, output: number): ExactModel | null {
  switch (estimator) {
    case 'decisionTreeClassifier':
    case 'decisionTreeRegressor': {
      const { tree, outputs } = model as DecisionTree;
      return ofForest(estimator, model, { trees: [tree], outputs }, output);
    }
    case 'randomForestClassifier':
    case 'randomForestRegressor':
    case 'extraTreesClassifier':
    case 'extraTreesRegressor':
      return ofForest(estimator, model, model as Forest, output);
    case 'histGradientBoostingClassifier': {
      const { trees, seenClasses } = model as BoostingClassifierModel;
      const place = seenClasses.indexOf(output);
      if (place === -1) return null;
      if (seenClasses.length > 2) return ofBoosting(trees, place, 'score');
      return place === 1 ? ofBoosting(trees, 0, 'log-odds') : ofBoosting(opposite(trees), 0, 'log-odds');
    }
    case 'histGradientBoostingRegressor': {
      const { trees, link } = model as BoostingRegressorModel;
      return ofBoosting(trees, 0, link === 'log' ? 'log of the value' : 'value');
    }
    case 'thresholdClassifier': {
      const inner = model as { readonly estimator: EstimatorName; readonly model: object };
      return exactModel(inner.estimator, inner.model, output);
    }
    case 'logisticRegression':
    case 'linearRegression':
    case 'ridge':
    case 'lasso':
    case 'elasticNet':
    case 'linearSVC':
    case 'sgdClassifier':
    case 'sgdRegressor':
      return ofLinear(estimator, model, output);
    case 'dummyClassifier':
    case 'dummyRegressor':
    case 'gaussianNB':
    case 'bernoulliNB':
    case 'multinomialNB':
    case 'kNeighborsClassifier':
    case 'kNeighborsRegressor':
    case 'svc':
    case 'svr':
    case 'mlpClassifier':
    case 'mlpRegressor':
    case 'votingClassifier':
    case 'votingRegressor':
    case 'stackingClassifier':
    case 'stackingRegressor':
    case 'calibratedClassifier':
    case 'oneVsRestClassifier':
      return null;
    default:
      return estimator satisfies never;
  }
}

function ofForest(
  estimator: EstimatorName,
  model: object,
  forest: Pick<Forest, 'trees' | 'outputs'>,
  output: number,
): ExactModel {
  return {
    kind: 'trees',
    unit: forest.outputs > 1 ? 'probability' : 'value',
    trees: forestOutput(forest, output),
    scoresOf: features => columnOf(predictWith(estimator, model, features), output),
  };
}

function ofBoosting(trees: BoostingRegressorModel['trees'], output: number, unit: ShapUnit): ExactModel {
  return {
    kind: 'trees',
    unit,
    trees: boostedOutput(trees, output),
    scoresOf: features => columnOf(walkTrees(trees, features), output),
  };
}

/** What two classes' one score says of the first of them. */
function opposite(trees: BoostingClassifierModel['trees']): BoostingClassifierModel['trees'] {
  return {
    ...trees,
    values: trees.values.map(value => -value),
    baseline: trees.baseline.map(score => -score),
  };
}

function ofLinear(estimator: EstimatorName, model: object, output: number): ExactModel | null {
  const weights = linearWeightsOf(model);
  if (weights === null) return null;
  const scores = weights.intercepts.length;
  const seen = 'seenClasses' in model ? (model.seenClasses as readonly number[]) : [];
  const place = seen.indexOf(output);
  if (seen.length > 0 && place === -1) return null;
  const ofFirst = scores === 1 && seen.length === 2 && place === 0;
  const turned = ofFirst ? negated(weights) : weights;
  const own = scores === 1 ? 0 : place;
  return {
    kind: 'linear',
    unit:
      seen.length === 0
        ? linearUnit(model)
        : estimator === 'logisticRegression' && seen.length === 2
          ? 'log-odds'
          : 'score',
    weights: turned,
    output: own,
    scoresOf: features => columnOf(linearScores(turned, features), own),
  };
}

function linearUnit(model: object): ShapUnit {
  return 'link' in model && model.link === 'log' ? 'log of the value' : 'value';
}

function negated({ coefficients, intercepts }: LinearWeights): LinearWeights {
  return { coefficients: coefficients.map(value => -value), intercepts: intercepts.map(value => -value) };
}
