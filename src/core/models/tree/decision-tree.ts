import { type Matrix, zeros } from '../../matrix.ts';
import type { EstimatorName } from '../catalogue.ts';
import type { Estimator, FitContext } from '../estimator.ts';
import { checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { binFeatures } from './binning.ts';
import type { GrownTree } from './grower.ts';
import type { Impurity } from './growing-set.ts';
import { addTreeValues } from './predictor.ts';
import type { Tree } from './tree.ts';
import { createPlainGrower } from './tree-grower.ts';
import { treeImportances } from './tree-importances.ts';
import { type GrowthParams, growthLimits, pruningOf } from './tree-params.ts';
import type { TreeRecipe } from './tree-recipe.ts';

/** What both decision trees are told. */
export interface DecisionTreeParams extends GrowthParams {
  /** Whether a column is split where that is best, or at random. */
  readonly splitter: 'best' | 'random';
}

export const decisionTreeDefaults = {
  splitter: 'best',
  maxDepth: null,
  minSamplesSplit: 2,
  minSamplesLeaf: 1,
  maxFeatures: null,
  maxLeafNodes: null,
  minImpurityDecrease: 0,
  ccpAlpha: 0,
} as const satisfies DecisionTreeParams;

/** One tree, and what it was grown on. */
export interface DecisionTree {
  /** Number of feature columns. */
  readonly features: number;
  /** Number of values at each node: the classes, or 1. */
  readonly outputs: number;
  readonly tree: Tree;
  /** Mean decrease in impurity of each column, summing to 1 where the tree has a split. */
  readonly importances: Float64Array<ArrayBuffer>;
}

/** Grows a tree on all rows (Breiman et al. 1984, Classification and Regression Trees). */
export function growDecisionTree(
  features: Matrix,
  target: Float64Array,
  weights: Float64Array,
  impurity: Impurity,
  params: DecisionTreeParams,
  { classes, seed, engines, report }: FitContext,
): DecisionTree {
  const createGrower = engines?.forest ?? createPlainGrower;
  const grow = createGrower({ binned: binFeatures(features), target, classes, impurity });
  const recipe: TreeRecipe = {
    weights,
    sample: null,
    limits: growthLimits(params, features.columns, params.splitter),
    pruning: pruningOf(params),
    seed,
  };
  const trees: GrownTree[] = [];
  grow(recipe, 0, 1, tree => trees.push(tree), report);
  const grown = trees[0]!;
  report?.(1);
  return {
    features: features.columns,
    outputs: Math.max(classes, 1),
    tree: grown.tree,
    importances: treeImportances(grown, features.columns),
  };
}

/** How a tree of this name and format answers: each row with the value of the leaf that it falls into. */
export function answersOfTree<Model extends DecisionTree & { readonly format: string }>(
  name: EstimatorName,
  format: Model['format'],
): Required<Pick<Estimator<object, Model>, 'predict' | 'importances'>> {
  return {
    predict(model, features) {
      checkFormat(name, model, format);
      checkWidth(features, model.features);
      const values = zeros(features.rows, model.outputs);
      addTreeValues(model.tree, features, values);
      return values;
    },
    importances: model => model.importances,
  };
}
