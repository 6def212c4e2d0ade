import type { Random } from '../../random.ts';
import { splitDrawer } from './draw-split.ts';
import { channelCount, type GrowingSet } from './growing-set.ts';
import { createHistogram } from './histogram.ts';
import type { Split } from './splitting.ts';
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

/** Grows a CART tree depth first (Breiman et al. 1984), each node's columns drawn anew, as scikit-learn's splitters. */
export function growTree(set: GrowingSet, limits: GrowthLimits, random: Random): GrownTree {
  const { classes } = set;
  const order = rowsInPlay(set.weights);
  const draft = draftTree(order.length, classes);
  const histogram = createHistogram(classes);
  const total = new Float64Array(histogram.stride);
  const drawSplit = splitDrawer(set, limits, histogram, total, random);
  const partition = partitioner(set, order);
  const open: OpenNode[] = [{ start: 0, end: order.length, depth: 0, rightOf: -1 }];
  let nodes = 0;
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const { start, end, depth, rightOf } = current;
    const node = nodes++;
    if (rightOf !== -1) draft.tree.right[rightOf] = node;
    const pure = sumNode(set, order, start, end, total);
    writeValue(draft.tree.values, node, total, classes);
    const mayGrow = !pure && depth < limits.maxDepth && end - start >= limits.minSamplesSplit;
    const split = mayGrow ? drawSplit({ order, start, end }) : null;
    if (split === null) {
      draft.tree.features[node] = -1;
      continue;
    }
    draft.tree.features[node] = split.column;
    draft.tree.thresholds[node] = split.threshold;
    draft.gains[node] = split.gain;
    const middle = partition(split, start, end);
    open.push({ start: middle, end, depth: depth + 1, rightOf: node });
    open.push({ start, end: middle, depth: depth + 1, rightOf: -1 });
  }
  return firstNodes(draft, nodes, outputCount(classes));
}

function rowsInPlay(weights: Float64Array): Uint32Array {
  let count = 0;
  const order = new Uint32Array(weights.length);
  for (let row = 0; row < weights.length; row++) if (weights[row]! > 0) order[count++] = row;
  return order.subarray(0, count);
}

function outputCount(classes: number): number {
  return Math.max(classes, 1);
}

/** Room for the largest tree that so many rows can grow: one leaf a row. */
function draftTree(rows: number, classes: number): GrownTree {
  const nodes = 2 * rows - 1;
  const tree = {
    features: new Int32Array(nodes),
    thresholds: new Float64Array(nodes),
    right: new Int32Array(nodes),
    values: new Float64Array(nodes * outputCount(classes)),
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

/** Writes the node's sums into `total`, in the layout of a histogram's bin; whether all its targets are the same. */
function sumNode(
  { target, weights, classes }: GrowingSet,
  order: Uint32Array,
  start: number,
  end: number,
  total: Float64Array,
): boolean {
  total.fill(0);
  total[0] = end - start;
  const firstTarget = target[order[start]!]!;
  let pure = true;
  for (let i = start; i < end; i++) {
    const row = order[i]!;
    const weight = weights[row]!;
    const value = target[row]!;
    if (value !== firstTarget) pure = false;
    total[1] = total[1]! + weight;
    if (classes > 2) total[2 + value] = total[2 + value]! + weight;
    else total[2] = total[2]! + weight * value;
  }
  return pure;
}

function writeValue(values: Float64Array, node: number, total: Float64Array, classes: number): void {
  const weight = total[1]!;
  if (classes === 2) {
    values[2 * node] = (weight - total[2]!) / weight;
    values[2 * node + 1] = total[2]! / weight;
    return;
  }
  const channels = channelCount(classes);
  for (let i = 0; i < channels; i++) values[node * channels + i] = total[2 + i]! / weight;
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
