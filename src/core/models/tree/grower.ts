import type { Random } from '../../random.ts';
import { absoluteCriterion } from './absolute-criterion.ts';
import { splitDrawer } from './draw-split.ts';
import type { GrowingSet } from './growing-set.ts';
import { growthProgress } from './growth-progress.ts';
import type { NodeCriterion } from './node-criterion.ts';
import type { Split } from './splitting.ts';
import { summedCriterion } from './summed-criterion.ts';
import type { Tree } from './tree.ts';

export interface GrowthLimits {
  /** Largest number of splits above a leaf. */
  readonly maxDepth: number;
  readonly minSamplesSplit: number;
  readonly minSamplesLeaf: number;
  /** Columns drawn at each node, at least 1. */
  readonly columnsPerSplit: number;
  /** Whether a column is split where that is best, or at random. */
  readonly splitter: 'best' | 'random';
}

export interface GrownTree {
  readonly tree: Tree;
  /** Decrease of weight · impurity by each node's split; 0 for a leaf. */
  readonly gains: Float64Array;
}

/** A node still to grow: its rows are order[start] to order[end − 1]. */
interface OpenNode {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** The node whose right child it is, −1 for the root and left children. */
  readonly rightOf: number;
}

/**
 * Grows a CART tree depth first (Breiman et al. 1984), each node's columns drawn anew, as scikit-learn's splitters.
 *
 * @param tell told now and then which share of the rows have come to their leaves
 */
export function growTree(
  set: GrowingSet,
  limits: GrowthLimits,
  random: Random,
  tell?: (share: number) => void,
): GrownTree {
  const order = rowsInPlay(set.weights);
  const outputs = Math.max(set.classes, 1);
  const draft = draftTree(order.length, outputs);
  const criterion = criterionOf(set, limits, random);
  const progress = growthProgress(order.length, tell);
  const drawSplit = splitDrawer(set.binned.columns, limits, criterion, random, progress.looked);
  const partition = partitioner(set, order);
  const open: OpenNode[] = [{ start: 0, end: order.length, depth: 0, rightOf: -1 }];
  let nodes = 0;
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const { start, end, depth, rightOf } = current;
    const node = nodes++;
    if (rightOf !== -1) draft.tree.right[rightOf] = node;
    const pure = criterion.enter({ order, start, end });
    criterion.writeValue(draft.tree.values, node * outputs);
    const mayGrow = !pure && depth < limits.maxDepth && end - start >= limits.minSamplesSplit;
    const split = mayGrow ? drawSplit({ order, start, end }) : null;
    if (split === null) {
      draft.tree.features[node] = -1;
      progress.settled({ order, start, end });
      continue;
    }
    draft.tree.features[node] = split.column;
    draft.tree.thresholds[node] = split.threshold;
    draft.gains[node] = split.gain;
    const middle = partition(split, start, end);
    open.push({ start: middle, end, depth: depth + 1, rightOf: node });
    open.push({ start, end: middle, depth: depth + 1, rightOf: -1 });
  }
  return firstNodes(draft, nodes, outputs);
}

function criterionOf(set: GrowingSet, limits: GrowthLimits, random: Random): NodeCriterion {
  const { impurity } = set;
  return impurity === 'absoluteError'
    ? absoluteCriterion(set, limits, random)
    : summedCriterion(set, impurity, limits, random);
}

function rowsInPlay(weights: Float64Array): Uint32Array {
  let count = 0;
  const order = new Uint32Array(weights.length);
  for (let row = 0; row < weights.length; row++) if (weights[row]! > 0) order[count++] = row;
  return order.subarray(0, count);
}

/** Room for the largest tree that so many rows can grow: one leaf a row. */
function draftTree(rows: number, outputs: number): GrownTree {
  const nodes = 2 * rows - 1;
  const tree = {
    features: new Int32Array(nodes),
    thresholds: new Float64Array(nodes),
    right: new Int32Array(nodes),
    values: new Float64Array(nodes * outputs),
  };
  return { tree, gains: new Float64Array(nodes) };
}

function firstNodes({ tree, gains }: GrownTree, nodes: number, outputs: number): GrownTree {
  return {
    tree: {
      features: tree.features.slice(0, nodes),
      thresholds: tree.thresholds.slice(0, nodes),
      right: tree.right.slice(0, nodes),
      values: tree.values.slice(0, nodes * outputs),
    },
    gains: gains.slice(0, nodes),
  };
}

/** Moves the rows that go left to the front of the node's part of `order`, and returns where the others begin; both keep their order. */
function partitioner(
  { binned }: GrowingSet,
  order: Uint32Array,
): (split: Split, start: number, end: number) => number {
  const aside = new Uint32Array(order.length);
  return (split, start, end) => {
    const offset = split.column * binned.rows;
    let left = start;
    let right = 0;
    for (let i = start; i < end; i++) {
      const row = order[i]!;
      if (binned.bins[offset + row]! <= split.bin) order[left++] = row;
      else aside[right++] = row;
    }
    order.set(aside.subarray(0, right), left);
    return left;
  };
}
