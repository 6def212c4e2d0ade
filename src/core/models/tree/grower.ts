import type { Random } from '../../random.ts';
import { channelCount, type GrowingSet } from './growing-set.ts';
import { createHistogram, fillHistogram, type Histogram } from './histogram.ts';
import { bestSplit, type Split } from './splitting.ts';
import type { Tree } from './tree.ts';

export interface GrowthLimits {
  /** Largest number of splits above a leaf. */
  readonly maxDepth: number;
  readonly minSamplesSplit: number;
  readonly minSamplesLeaf: number;
  /** Columns drawn at each node, at least 1. */
  readonly columnsPerSplit: number;
}

export interface GrownTree {
  readonly tree: Tree;
  /** Summed decrease of weight · impurity by the column split on. */
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

/** Grows a CART tree depth first (Breiman et al. 1984), each node's columns drawn anew, as scikit-learn's best splitter. */
export function growTree(set: GrowingSet, limits: GrowthLimits, random: Random): GrownTree {
  const { binned, classes } = set;
  const order = rowsInPlay(set.weights);
  const draft = draftTree(order.length, classes);
  const gains = new Float64Array(binned.columns);
  const histogram = createHistogram(classes);
  const total = new Float64Array(histogram.stride);
  const drawSplit = splitDrawer(set, limits, histogram, total, random);
  const open: OpenNode[] = [{ start: 0, end: order.length, depth: 0, rightOf: -1 }];
  let nodes = 0;
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const { start, end, depth, rightOf } = current;
    const node = nodes++;
    if (rightOf !== -1) draft.right[rightOf] = node;
    const pure = sumNode(set, order, start, end, total);
    writeValue(draft.values, node, total, classes);
    const mayGrow = !pure && depth < limits.maxDepth && end - start >= limits.minSamplesSplit;
    const split = mayGrow ? drawSplit(order, start, end) : null;
    if (split === null) {
      draft.features[node] = -1;
      continue;
    }
    draft.features[node] = split.column;
    draft.thresholds[node] = split.threshold;
    gains[split.column] = gains[split.column]! + split.gain;
    const middle = partition(set, split, order, start, end);
    open.push({ start: middle, end, depth: depth + 1, rightOf: node });
    open.push({ start, end: middle, depth: depth + 1, rightOf: -1 });
  }
  return { tree: firstNodes(draft, nodes, outputCount(classes)), gains };
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
function draftTree(rows: number, classes: number): Tree {
  const nodes = 2 * rows - 1;
  return {
    features: new Int32Array(nodes),
    thresholds: new Float64Array(nodes),
    right: new Int32Array(nodes),
    values: new Float64Array(nodes * outputCount(classes)),
  };
}

function firstNodes(draft: Tree, nodes: number, outputs: number): Tree {
  return {
    features: draft.features.slice(0, nodes),
    thresholds: draft.thresholds.slice(0, nodes),
    right: draft.right.slice(0, nodes),
    values: draft.values.slice(0, nodes * outputs),
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

/**
 * Finds a node's best split over randomly drawn columns: `columnsPerSplit` of them, and more
 * as long as all drawn ones are constant in this node.
 *
 * @param total the node's sums, kept up to date by the caller
 */
function splitDrawer(
  set: GrowingSet,
  limits: GrowthLimits,
  histogram: Histogram,
  total: Float64Array,
  random: Random,
): (order: Uint32Array, start: number, end: number) => Split | null {
  const { columns: columnCount, edges } = set.binned;
  const columns = Uint32Array.from({ length: columnCount }, (_, column) => column);
  return (order, start, end) => {
    let best: Split | null = null;
    let allConstant = true;
    for (let drawn = 0; drawn < columnCount; drawn++) {
      if (drawn >= limits.columnsPerSplit && !allConstant) break;
      const pick = drawn + Math.floor(random() * (columnCount - drawn));
      const column = columns[pick]!;
      columns[pick] = columns[drawn]!;
      columns[drawn] = column;
      fillHistogram(histogram, set, column, order, start, end);
      if (histogram.filledCount === 1) continue;
      allConstant = false;
      const split = bestSplit(histogram, total, column, edges[column]!, limits.minSamplesLeaf);
      if (split !== null && (best === null || split.gain > best.gain)) best = split;
    }
    return best;
  };
}

/** Moves the rows that go left to the front of the node's part of `order`; returns where the others begin. */
function partition(
  { binned }: GrowingSet,
  split: Split,
  order: Uint32Array,
  start: number,
  end: number,
): number {
  const offset = split.column * binned.rows;
  let low = start;
  let high = end;
  while (low < high) {
    const row = order[low]!;
    if (binned.bins[offset + row]! <= split.bin) {
      low++;
    } else {
      high--;
      order[low] = order[high]!;
      order[high] = row;
    }
  }
  return low;
}
