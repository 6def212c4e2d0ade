import { type Matrix, zeros } from '../../matrix.ts';
import type { Engines } from '../estimator.ts';
import { type BoostedTrees, missingGoesLeft, splitsByCategory, wordsOfSet } from './boosted-trees.ts';

/** Raw scores, one an output, of every row; null where the trees are not of a kind that it takes. */
export type ScoreTrees = (trees: BoostedTrees, features: Matrix) => Matrix | null;

/** So many rows of so many trees are scored by compiled code where there is some; fewer are done before it is set up. */
const rowsForEngine = 256;
const treesForEngine = 4;

/** Raw scores, one an output, of every row. */
export function scoreTrees(trees: BoostedTrees, features: Matrix, engines?: Engines): Matrix {
  const isMuch = features.rows >= rowsForEngine && trees.starts.length >= treesForEngine;
  return (isMuch ? engines?.scoreTrees?.(trees, features) : null) ?? walkTrees(trees, features);
}

/** The reference: walks every row down every tree. */
export function walkTrees(trees: BoostedTrees, features: Matrix): Matrix {
  const { starts, baseline, values } = trees;
  const outputs = baseline.length;
  const scores = zeros(features.rows, outputs);
  for (let row = 0; row < features.rows; row++) {
    const start = row * features.columns;
    for (let output = 0; output < outputs; output++) {
      let score = baseline[output]!;
      for (let tree = output; tree < starts.length; tree += outputs)
        score += values[leafOf(trees, starts[tree]!, features.data, start)]!;
      scores.data[row * outputs + output] = score;
    }
  }
  return scores;
}

/** Trees, whatever they are summed to. */
export type TreeNodes = Omit<BoostedTrees, 'baseline'>;

/** The leaf, from a tree's first node on, that the row beginning at `start` of `data` falls into. */
export function leafOf(trees: TreeNodes, root: number, data: Float64Array, start: number): number {
  const { features, thresholds, right, flags } = trees;
  let node = root;
  for (let feature = features[node]!; feature !== -1; feature = features[node]!) {
    const value = data[start + feature]!;
    // NaN is not below anything, and is the rare case.
    if (flags[node]! < splitsByCategory && value <= thresholds[node]!) node++;
    else if (flags[node] === 0) node = right[node]!;
    else node = goesLeft(trees, node, value) ? node + 1 : right[node]!;
  }
  return node;
}

/** Whether a value goes left at a node that is no leaf. */
export function goesLeft(
  { flags, thresholds, leftCategories }: TreeNodes,
  node: number,
  value: number,
): boolean {
  const missingLeft = (flags[node]! & missingGoesLeft) !== 0;
  if (flags[node]! < splitsByCategory) return Number.isNaN(value) ? missingLeft : value <= thresholds[node]!;
  if (!(value >= 0 && value < 256)) return missingLeft;
  return ((leftCategories[wordsOfSet * thresholds[node]! + (value >> 5)]! >>> (value & 31)) & 1) === 1;
}
