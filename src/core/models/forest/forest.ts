import type { Matrix } from '../../matrix.ts';
import type { Engines } from '../estimator.ts';
import { sumTrees } from '../tree/predictor.ts';
import type { Tree } from '../tree/tree.ts';

/** Trees grown on the same columns; their mean is the prediction. */
export interface Forest {
  /** Number of feature columns. */
  readonly features: number;
  /** Number of values at each node: the classes, or 1. */
  readonly outputs: number;
  readonly trees: readonly Tree[];
  /** Mean decrease in impurity of each column, summing to 1 where any tree has a split. */
  readonly importances: Float64Array<ArrayBuffer>;
  /** Where it was asked for. */
  readonly outOfBag?: OutOfBag;
}

/** What the trees say of the rows that they were not grown on: a fair look at a forest without other rows. */
export interface OutOfBag {
  /** Accuracy, or R². */
  readonly score: number;
  /** The mean of the trees' values, rows × outputs; NaN for a row that every tree was grown on. */
  readonly decision: Float64Array<ArrayBuffer>;
}

/** So many rows are scored by compiled code where there is some; fewer are done before it is set up. */
const rowsForEngine = 256;

/** The mean of the trees' values for every row. */
export function forestMeans(forest: Forest, features: Matrix, engines?: Engines): Matrix {
  const compiled = features.rows < rowsForEngine ? null : engines?.sumTrees;
  const means = (compiled ?? sumTrees)(forest.trees, features, forest.outputs);
  for (let i = 0; i < means.data.length; i++) means.data[i] = means.data[i]! / forest.trees.length;
  return means;
}
