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

/** Flags of a node. */
export const missingGoesLeft = 1;
export const splitsByCategory = 2;
/** A set of categories takes so many words. */
export const wordsOfSet = 8;

/** A tree with what each of its nodes adds to the score. */
export interface WeighedTree {
  readonly tree: EngineTree;
  readonly values: Float32Array;
}

/** Lays grown trees out for scoring. */
export function layOutTrees(
  trees: readonly WeighedTree[],
  cuts: readonly FeatureCuts[],
  baseline: Float64Array<ArrayBuffer>,
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
        values[at] = worth[node]!;
        continue;
      }
      flags[at] = tree.missingLeft[node] === 1 ? missingGoesLeft : 0;
      if (cuts[feature]!.categorical) {
        flags[at] |= splitsByCategory;
        thresholds[at] = sets.length / wordsOfSet;
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

/** Trees of several rounds, one round after another; the baseline is that of the first. */
export function joinTrees(rounds: readonly BoostedTrees[]): BoostedTrees {
  const nodes = rounds.reduce((sum, { features }) => sum + features.length, 0);
  const joined = {
    features: new Int32Array(nodes),
    thresholds: new Float64Array(nodes),
    right: new Int32Array(nodes),
    values: new Float64Array(nodes),
    flags: new Uint8Array(nodes),
    leftCategories: new Uint32Array(rounds.reduce((sum, round) => sum + round.leftCategories.length, 0)),
    starts: new Int32Array(rounds.reduce((sum, { starts }) => sum + starts.length, 0)),
    baseline: rounds[0]!.baseline,
  };
  let [first, firstTree, firstWord] = [0, 0, 0];
  for (const { features, thresholds, right, values, flags, leftCategories, starts } of rounds) {
    const firstSet = firstWord / wordsOfSet;
    joined.features.set(features, first);
    joined.values.set(values, first);
    joined.flags.set(flags, first);
    for (let node = 0; node < features.length; node++) {
      joined.thresholds[first + node] =
        thresholds[node]! + ((flags[node]! & splitsByCategory) === 0 ? 0 : firstSet);
      joined.right[first + node] = features[node] === -1 ? 0 : right[node]! + first;
    }
    joined.leftCategories.set(leftCategories, firstWord);
    for (const [tree, start] of starts.entries()) joined.starts[firstTree + tree] = start + first;
    first += features.length;
    firstTree += starts.length;
    firstWord += leftCategories.length;
  }
  return joined;
}
