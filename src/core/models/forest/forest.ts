import { type Matrix, zeros } from '../../matrix.ts';
import { createRandom, deriveSeed } from '../../random.ts';
import type { FitContext } from '../estimator.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { sharesOf } from '../shares.ts';
import { binFeatures } from '../tree/binning.ts';
import { addTreeValues } from '../tree/predictor.ts';
import type { Tree } from '../tree/tree.ts';
import { createPlainGrower } from '../tree/tree-grower.ts';
import { bootstrapWeights } from './bootstrap.ts';
import { growthLimits, type RandomForestParams } from './forest-params.ts';

/** Trees grown on the same columns; their mean is the prediction. */
export interface Forest {
  /** Number of feature columns. */
  readonly features: number;
  /** Number of values at each node: the classes, or 1. */
  readonly outputs: number;
  readonly trees: readonly Tree[];
  /** Mean decrease in impurity of each column, summing to 1 where any tree has a split. */
  readonly importances: Float64Array<ArrayBuffer>;
}

/** Grows the trees one by one, each from its own seed (Breiman 2001, Random Forests). */
export function growForest(
  features: Matrix,
  target: Float64Array,
  params: RandomForestParams,
  context: FitContext,
): Forest {
  const limits = growthLimits(params, features.columns);
  const binned = binFeatures(features);
  const rowWeights = weightsOrOnes(context.sampleWeight, features.rows);
  const createGrower = context.engines?.forest ?? createPlainGrower;
  const grow = createGrower({ binned, target, classes: context.classes });
  const trees: Tree[] = [];
  const importances = new Float64Array(features.columns);
  for (let index = 0; index < params.nEstimators; index++) {
    const seed = deriveSeed(context.seed, index);
    const weights = params.bootstrap ? bootstrapWeights(rowWeights, createRandom(seed)) : rowWeights;
    const { tree, gains } = grow(weights, limits, deriveSeed(seed, 0));
    trees.push(tree);
    sharesOf(gains).forEach((share, column) => {
      importances[column] = importances[column]! + share;
    });
    context.report?.((index + 1) / params.nEstimators);
  }
  return {
    features: features.columns,
    outputs: Math.max(context.classes, 1),
    trees,
    importances: sharesOf(importances),
  };
}

/** The mean of the trees' values for every row. */
export function forestMeans(forest: Forest, features: Matrix): Matrix {
  const means = zeros(features.rows, forest.outputs);
  for (const tree of forest.trees) addTreeValues(tree, features, means);
  for (let i = 0; i < means.data.length; i++) means.data[i] = means.data[i]! / forest.trees.length;
  return means;
}
