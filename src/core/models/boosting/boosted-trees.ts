import { type Matrix, zeros } from '../../matrix.ts';
import type { FeatureCuts } from './feature-cuts.ts';
import type { EngineTree } from './tree-engine.ts';

/**
 * Trees one after another in flat arrays, each in preorder: the left child of node n is n + 1.
 *
 *     node         0     1     2     3     4      5 …the next tree
 *     features    [7,   −1,    2,   −1,   −1,     …     −1 marks a leaf
 *     thresholds  [0.5,  0,    3,    0,    0,     …     x ≤ threshold goes left; of categories: which set goes left
 *     right       [2,    0,    4,    0,    0,     …     counted from the beginning of all trees
 *     values      [0,  −0.1,   0,   0.2, 0.05,    …     of leaves: what is added to the score
 *     flags       [1,    0,    2,    0,    0,     …     1: missing goes left, 2: splits by categories
 */
export interface BoostedTrees {
  readonly features: Int32Array<ArrayBuffer>;
  readonly thresholds: Float64Array<ArrayBuffer>;
  readonly right: Int32Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Of each set of categories 256 bits: those that go left. */
  readonly leftCategories: Uint32Array<ArrayBuffer>;
  /** The first node of each tree. Trees of one iteration stand together, one an output. */
  readonly starts: Int32Array<ArrayBuffer>;
  /** The score that every row begins with, one an output. */
  readonly baseline: Float64Array<ArrayBuffer>;
}

const missingGoesLeft = 1;
const splitsByCategory = 2;

/** A tree with what each of its nodes adds to the score. */
export interface WeighedTree {
  readonly tree: EngineTree;
  readonly values: Float32Array;
}

/** Lays grown trees out for scoring; `scale` turns what they add into the target's unit. */
export function layOutTrees(
  trees: readonly WeighedTree[],
  cuts: readonly FeatureCuts[],
  baseline: Float64Array<ArrayBuffer>,
  scale = 1,
): BoostedTrees {
  const count = trees.reduce((sum, { tree }) => sum + tree.features.length, 0);
  const features = new Int32Array(count);
  const thresholds = new Float64Array(count);
  const right = new Int32Array(count);
  const values = new Float64Array(count);
  const flags = new Uint8Array(count);
  const sets: number[] = [];
  const starts = new Int32Array(trees.length);
  let next = 0;
  trees.forEach(({ tree, values: worth }, index) => {
    starts[index] = next;
    /** Nodes still to lay out, each with the laid-out one whose right child it is. */
    const open: { readonly node: number; readonly rightOf: number }[] = [{ node: 0, rightOf: -1 }];
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      const { node, rightOf } = current;
      const at = next++;
      if (rightOf !== -1) right[rightOf] = at;
      const feature = tree.features[node]!;
      features[at] = feature;
      if (feature === -1) {
        values[at] = worth[node]! * scale;
        continue;
      }
      flags[at] = tree.missingLeft[node] === 1 ? missingGoesLeft : 0;
      if (cuts[feature]!.categorical) {
        flags[at] |= splitsByCategory;
        thresholds[at] = sets.length / 8;
        sets.push(
          ...withUnseen(
            tree.leftBins.subarray(8 * node, 8 * node + 8),
            cuts[feature]!.bins,
            tree.missingLeft[node]!,
          ),
        );
      } else {
        // The last bin has no upper end: only missing values go right of it.
        thresholds[at] = cuts[feature]!.thresholds[tree.bins[node]!] ?? Infinity;
      }
      const child = tree.children[node]!;
      open.push({ node: child + 1, rightOf: at }, { node: child, rightOf: -1 });
    }
  });
  return {
    features,
    thresholds,
    right,
    values,
    flags,
    leftCategories: Uint32Array.from(sets),
    starts,
    baseline,
  };
}

/** Categories that training did not see go where missing values go. */
function withUnseen(leftBins: Uint32Array, bins: number, missingLeft: number): Uint32Array {
  return leftBins.map((word, at) => {
    const seen = Math.min(Math.max(bins - 32 * at, 0), 32);
    const unseen = seen === 32 ? 0 : (-1 << seen) >>> 0;
    return missingLeft === 1 ? word | unseen : word & ~unseen;
  });
}

/** Raw scores, one an output, of every row. */
export function scoreTrees(trees: BoostedTrees, features: Matrix): Matrix {
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
function leafOf(trees: BoostedTrees, root: number, data: Float64Array, start: number): number {
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
  return ((leftCategories[8 * thresholds[node]! + (value >> 5)]! >>> (value & 31)) & 1) === 1;
}
