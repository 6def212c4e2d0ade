import { type Matrix, zeros } from '../../matrix.ts';
import { type BoostedTrees, missingGoesLeft, splitsByCategory, wordsOfSet } from './boosted-trees.ts';
import { type LeafMasks, maskLeaves } from './leaf-masks.ts';
import { scoreByMasks } from './score-by-masks.ts';

/** From so many rows on, tables of masks are made up for by what they save. */
const fewestRowsForMasks = 1000;

/** Raw scores, one an output, of every row: the same whichever way they are found. */
export function scoreTrees(trees: BoostedTrees, features: Matrix): Matrix {
  const masks: LeafMasks | null = features.rows < fewestRowsForMasks ? null : maskLeaves(trees);
  return masks === null ? walkTrees(trees, features) : scoreByMasks(masks, trees, features);
}

/** Walks every row down every tree. */
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

/** The leaf, from a tree's first node on, that the row beginning at `start` of `data` falls into. */
export function leafOf(trees: BoostedTrees, root: number, data: Float64Array, start: number): number {
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

function goesLeft({ flags, thresholds, leftCategories }: BoostedTrees, node: number, value: number): boolean {
  const missingLeft = (flags[node]! & missingGoesLeft) !== 0;
  if (flags[node]! < splitsByCategory) return Number.isNaN(value) ? missingLeft : value <= thresholds[node]!;
  if (!(value >= 0 && value < 256)) return missingLeft;
  return ((leftCategories[wordsOfSet * thresholds[node]! + (value >> 5)]! >>> (value & 31)) & 1) === 1;
}
