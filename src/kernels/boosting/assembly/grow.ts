import { beginRounding } from './gradients';
import { fillHistogram, hessianIn, gradientIn, rowsIn, takeOut } from './histogram';
import { leftBinsOf, Node, nodeSize } from './node';
import {
  featureOf,
  histogramSize,
  records,
  recordSize,
  rows,
  scoreAt,
  spare,
  targetAt,
  weightAt,
  weighted,
} from './rows';
import { findSplit, valueOf } from './search';

const binSize: usize = 16;
/** Histograms that are kept at once take so many bytes at most; others are filled again when their node is split. */
const mostHistogramBytes: usize = 1 << 26;
const fewestHistograms: i32 = 8;

let maxLeafNodes: i32 = 31;
let maxDepth: i32 = i32.MAX_VALUE;
let minSamplesLeaf: i32 = 20;

/** Nodes one after another, in the order in which they are made. */
let nodes: usize = 0;
let capacity: i32 = 0;
export let nodeCount: i32 = 0;
/** Leaves that can be split, the most promising at the root of a heap; ids. */
let heapOfLeaves: usize = 0;
let heapCount: i32 = 0;
/** Histograms that no node uses, and how many more may be made. */
let free: usize = 0;
let freeCount: i32 = 0;
let mayMake: i32 = 0;
const goesLeft = memory.data(256);

export function nodeAt(id: i32): Node {
  return changetype<Node>(nodes + <usize>id * nodeSize);
}

export function setLimits(leaves: i32, depth: i32, leafRows: i32): void {
  maxLeafNodes = leaves;
  maxDepth = depth;
  minSamplesLeaf = leafRows;
  capacity = 2 * min(leaves, rows / leafRows + 1);
  nodes = heap.alloc(<usize>capacity * nodeSize);
  heapOfLeaves = heap.alloc(<usize>capacity * 4);
  mayMake = max(fewestHistograms, <i32>min(mostHistogramBytes / histogramSize(), <usize>capacity));
  free = heap.alloc(<usize>mayMake * 4);
}

/** Grows a tree best split first; returns its number of nodes. */
export function growTree(output: i32): i32 {
  beginRounding(output);
  nodeCount = 0;
  heapCount = 0;
  const root = makeNode(0, rows, 0);
  root.lower = -Infinity;
  root.upper = Infinity;
  root.histogram = takeHistogram();
  fillHistogram(root.histogram, records, records + <usize>rows * recordSize, true);
  sumRoot(root);
  root.value = valueOf(root.gradient, root.hessian, root.lower, root.upper);
  open(root);
  let leaves = 1;
  while (leaves < maxLeafNodes && heapCount > 0) {
    split(nodeAt(popLeaf()));
    leaves++;
  }
  while (heapCount > 0) release(nodeAt(popLeaf()));
  return nodeCount;
}

function makeNode(start: i32, end: i32, depth: i32): Node {
  const node = nodeAt(nodeCount);
  node.id = nodeCount++;
  node.start = start;
  node.end = end;
  node.depth = depth;
  node.child = -1;
  node.histogram = 0;
  node.feature = -1;
  node.gain = 0;
  return node;
}

/** Every feature's bins sum to the same. */
function sumRoot(root: Node): void {
  root.gradient = 0;
  root.hessian = 0;
  const bins = root.histogram;
  for (let bin: i32 = 0; bin <= featureOf(0).bins; bin++) {
    root.gradient += gradientIn(bins + <usize>bin * binSize);
    root.hessian += hessianIn(bins + <usize>bin * binSize);
  }
}

/** Looks for the best split of a node that has its histogram, and queues it where there is one. */
function open(node: Node): void {
  const count = node.end - node.start;
  if (node.depth < maxDepth && count >= 2 * minSamplesLeaf) findSplit(node, count);
  if (node.feature == -1) release(node);
  else pushLeaf(node.id);
}

function split(node: Node): void {
  const middle = partition(node);
  const left = makeNode(node.start, middle, node.depth + 1);
  const right = makeNode(middle, node.end, node.depth + 1);
  node.child = left.id;
  left.gradient = node.leftGradient;
  left.hessian = node.leftHessian;
  left.value = node.leftValue;
  right.gradient = node.gradient - node.leftGradient;
  right.hessian = node.hessian - node.leftHessian;
  right.value = node.rightValue;
  left.lower = right.lower = node.lower;
  left.upper = right.upper = node.upper;
  const monotonic = featureOf(node.feature).monotonic;
  if (monotonic != 0) {
    const between = (node.leftValue + node.rightValue) / 2;
    const below = monotonic == 1 ? left : right;
    const above = monotonic == 1 ? right : left;
    below.upper = between;
    above.lower = between;
  }
  const smaller = middle - node.start < node.end - middle ? left : right;
  const larger = smaller == left ? right : left;
  const deepest = left.depth >= maxDepth;
  if (deepest || larger.end - larger.start < 2 * minSamplesLeaf) {
    release(node);
    return;
  }
  smaller.histogram = takeHistogram();
  fillHistogram(smaller.histogram, recordAt(smaller.start), recordAt(smaller.end), false);
  if (node.histogram != 0) {
    larger.histogram = node.histogram;
    node.histogram = 0;
    takeOut(larger.histogram, smaller.histogram);
  } else {
    larger.histogram = takeHistogram();
    fillHistogram(larger.histogram, recordAt(larger.start), recordAt(larger.end), false);
  }
  open(left);
  open(right);
}

function recordAt(row: i32): usize {
  return records + <usize>row * recordSize;
}

/** Puts the records that go left before the others, both in the order they had; returns where the others begin. */
function partition(node: Node): i32 {
  const feature = featureOf(node.feature);
  for (let bin = 0; bin < feature.bins; bin++) {
    const bit = (load<u32>(leftBinsOf(node) + ((<usize>(bin >> 5)) << 2)) >> (bin & 31)) & 1;
    store<u8>(goesLeft + <usize>bin, node.bin == -1 ? <u8>bit : bin <= node.bin ? 1 : 0);
  }
  store<u8>(goesLeft + <usize>feature.bins, <u8>node.missingLeft);
  const own = <usize>node.feature;
  const end = recordAt(node.end);
  let left = recordAt(node.start);
  let right = spare;
  for (let record = left; record < end; record += recordSize) {
    const side = <usize>load<u8>(goesLeft + <usize>load<u8>(record + own));
    // Written to both sides, kept on one: cheaper than a branch that nobody can foresee.
    for (let at: usize = 0; at < recordSize; at += 16) {
      const part = v128.load(record + at);
      v128.store(left + at, part);
      v128.store(right + at, part);
    }
    left += side * recordSize;
    right += (1 - side) * recordSize;
  }
  memory.copy(left, spare, right - spare);
  return <i32>((left - records) / recordSize);
}

/** An unused histogram; where all are in use, that of the leaf least likely to be split next. */
function takeHistogram(): usize {
  if (freeCount > 0) return load<u32>(free + ((<usize>--freeCount) << 2));
  if (mayMake > 0) {
    mayMake--;
    return heap.alloc(histogramSize());
  }
  for (let i = heapCount - 1; i >= 0; i--) {
    const node = nodeAt(load<i32>(heapOfLeaves + ((<usize>i) << 2)));
    if (node.histogram == 0) continue;
    const histogram = node.histogram;
    node.histogram = 0;
    return histogram;
  }
  return heap.alloc(histogramSize());
}

function release(node: Node): void {
  if (node.histogram == 0) return;
  store<u32>(free + ((<usize>freeCount) << 2), <u32>node.histogram);
  freeCount++;
  node.histogram = 0;
}

/** Whether a leaf is to be split before another: for its gain, of equals the one made first. */
function goesFirst(id: i32, other: i32): bool {
  const gain = nodeAt(id).gain;
  const otherGain = nodeAt(other).gain;
  return gain > otherGain || (gain == otherGain && id < other);
}

function leafIn(place: i32): i32 {
  return load<i32>(heapOfLeaves + ((<usize>place) << 2));
}

function putLeaf(place: i32, id: i32): void {
  store<i32>(heapOfLeaves + ((<usize>place) << 2), id);
}

function pushLeaf(id: i32): void {
  let place = heapCount++;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!goesFirst(id, leafIn(parent))) break;
    putLeaf(place, leafIn(parent));
    place = parent;
  }
  putLeaf(place, id);
}

function popLeaf(): i32 {
  const first = leafIn(0);
  const moved = leafIn(--heapCount);
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heapCount) break;
    if (child + 1 < heapCount && goesFirst(leafIn(child + 1), leafIn(child))) child++;
    if (!goesFirst(leafIn(child), moved)) break;
    putLeaf(place, leafIn(child));
    place = child;
  }
  putLeaf(place, moved);
  return first;
}

/** Adds to the scores what each leaf is worth: f32, one a node. */
export function addTree(output: i32, values: usize): void {
  const own = scoreAt + 4 * <usize>output;
  for (let id = 0; id < nodeCount; id++) {
    const node = nodeAt(id);
    if (node.child != -1) continue;
    const value = load<f32>(values + ((<usize>id) << 2));
    const end = recordAt(node.end);
    for (let record = recordAt(node.start); record < end; record += recordSize)
      store<f32>(record + own, load<f32>(record + own) + value);
  }
}

/** Writes targets, scores and weights of a node's rows, f64 each, one list after another. */
export function copyRows(id: i32, to: usize): void {
  const node = nodeAt(id);
  const count = <usize>(node.end - node.start);
  let record = recordAt(node.start);
  for (let i: usize = 0; i < count; i++) {
    store<f64>(to + 8 * i, <f64>load<f32>(record + targetAt));
    store<f64>(to + 8 * (count + i), <f64>load<f32>(record + scoreAt));
    store<f64>(to + 8 * (2 * count + i), weighted ? <f64>load<f32>(record + weightAt) : 1);
    record += recordSize;
  }
}
