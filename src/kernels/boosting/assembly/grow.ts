import { meet, member, members } from '../../threads/assembly/team';
import { desk, Desk, deskOf, histogramStride, nodeAt } from './desk';
import { beginRounding, largest, lookThrough, mustLook, roundSlopes, steepest } from './gradients';
import {
  binSize,
  fillHistogram,
  gradientIn,
  hessianIn,
  recordsOfBlock,
  sumHistograms,
  takeOut,
} from './histogram';
import { clearLeaves, leafCount, popLeaf, pushLeaf } from './leaves';
import { Node, recordIn, splitAt, splitSize } from './node';
import { partition } from './partition';
import { fillPool, giveBack, takeHistogram } from './pool';
import { featureOf, features, firstRecordOf, offsetOf, recordAt, recordSize } from './rows';
import { findSplit, valueOf } from './search';
import { setup } from './setup';

export let nodeCount: i32 = 0;
/** The features whose bins this member sums and searches, and where these bins are in a histogram. */
let firstFeature: i32 = 0;
let lastFeature: i32 = 0;
let firstByte: usize = 0;
let lastByte: usize = 0;

/** Takes its share of the features: about as many bins as every other member. */
export function shareFeatures(): void {
  const all = offsetOf(features);
  firstFeature = featureAfter((all * <usize>member) / <usize>members);
  lastFeature = member == members - 1 ? features : featureAfter((all * <usize>(member + 1)) / <usize>members);
  firstByte = offsetOf(firstFeature);
  lastByte = offsetOf(lastFeature);
}

/** The first feature whose bins begin at or after that byte. */
function featureAfter(byte: usize): i32 {
  let feature = 0;
  while (feature < features && offsetOf(feature) < byte) feature++;
  return feature;
}

/** Grows a tree best split first. All members do this together; each has all nodes, with the records of its own part. */
export function growTree(): void {
  nodeCount = 0;
  clearLeaves();
  fillPool();
  openRoot();
  let leaves = 1;
  while (leaves < setup.maxLeafNodes && leafCount > 0) {
    split(nodeAt(popLeaf()));
    leaves++;
  }
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

function openRoot(): void {
  const root = makeNode(firstRecordOf(member), firstRecordOf(member + 1), 0);
  root.count = setup.rows;
  root.lower = -Infinity;
  root.upper = Infinity;
  root.histogram = takeHistogram();
  settleRounding(root);
  const filled = members == 1 ? root.histogram : desk.filled;
  memory.fill(filled, 0, offsetOf(features));
  const end = recordAt(root.end);
  const step = recordsOfBlock * recordSize;
  for (let record = recordAt(root.start); record < end; record += step) {
    const blockEnd = min(record + step, end);
    roundSlopes(record, blockEnd);
    fillHistogram(filled, desk.slopes, record, blockEnd);
  }
  sumRecords(filled);
  meet();
  sumRoot(root);
  gather(root.histogram, 0);
  if (!isSearched(root)) return giveBack(root);
  findSplit(root, firstFeature, lastFeature);
  publish(root, desk.leftSplit);
  meet();
  settle(root, offsetof<Desk>('leftSplit'));
}

/** Finds the largest slopes of all members where the rounding depends on them. */
function settleRounding(root: Node): void {
  let most: f64 = 0;
  let steep: f64 = 0;
  if (mustLook()) {
    lookThrough(setup.output, recordAt(root.start), recordAt(root.end));
    desk.largest = largest;
    desk.steepest = steepest;
    meet();
    for (let other = 0; other < members; other++) {
      most = max(most, deskOf(other).largest);
      steep = max(steep, deskOf(other).steepest);
    }
  }
  beginRounding(setup.output, most, steep);
}

/** Every feature's bins sum to the same: those of the first do. */
function sumRecords(filled: usize): void {
  desk.gradient = 0;
  desk.hessian = 0;
  for (let bin: i32 = 0; bin <= featureOf(0).bins; bin++) {
    desk.gradient += gradientIn(filled + <usize>bin * binSize);
    desk.hessian += hessianIn(filled + <usize>bin * binSize);
  }
}

function sumRoot(root: Node): void {
  root.gradient = 0;
  root.hessian = 0;
  for (let other = 0; other < members; other++) {
    root.gradient += deskOf(other).gradient;
    root.hessian += deskOf(other).hessian;
  }
  root.value = valueOf(root.gradient, root.hessian, root.lower, root.upper);
}

/** Sums what all members filled of this one's features; which of the two they filled, `place` tells. */
function gather(histogram: usize, place: i32): void {
  if (members == 1) return;
  const first = deskOf(0);
  const from = place == 0 ? first.filled : first.alsoFilled;
  sumHistograms(histogram, from, histogramStride(), members, firstByte, lastByte);
}

/** Whether a split is looked for. */
function isSearched(node: Node): bool {
  return node.depth < setup.maxDepth && node.count >= 2 * setup.minSamplesLeaf;
}

/** Lays out for the others what was found among this member's features. */
function publish(node: Node, to: usize): void {
  if (members > 1) memory.copy(to, changetype<usize>(node) + splitAt, splitSize);
}

/** Takes the best split that any member found, of equals the one by the first feature, and queues the node to be split. */
function settle(node: Node, place: usize): void {
  if (members > 1) {
    node.feature = -1;
    node.gain = 0;
    const own = changetype<usize>(node) + splitAt;
    for (let other = 0; other < members; other++) {
      const found = changetype<Node>(load<usize>(changetype<usize>(deskOf(other)) + place) - splitAt);
      if (found.feature != -1 && found.gain > node.gain)
        memory.copy(own, changetype<usize>(found) + splitAt, splitSize);
    }
  }
  if (node.feature == -1) giveBack(node);
  else pushLeaf(node.id);
}

function split(node: Node): void {
  const middle = partition(node);
  const left = makeNode(node.start, middle, node.depth + 1);
  const right = makeNode(middle, node.end, node.depth + 1);
  tellChildren(node, left, right);
  const smaller = 2 * left.count < node.count ? left : right;
  const larger = smaller == left ? right : left;
  if (!isSearched(larger)) return giveBack(node);
  fillChildren(node, smaller, larger);
  if (isSearched(left)) findSplit(left, firstFeature, lastFeature);
  if (isSearched(right)) findSplit(right, firstFeature, lastFeature);
  publish(left, desk.leftSplit);
  publish(right, desk.rightSplit);
  meet();
  settle(left, offsetof<Desk>('leftSplit'));
  settle(right, offsetof<Desk>('rightSplit'));
}

function tellChildren(node: Node, left: Node, right: Node): void {
  node.child = left.id;
  left.count = node.leftRows;
  left.gradient = node.leftGradient;
  left.hessian = node.leftHessian;
  left.value = node.leftValue;
  right.count = node.count - node.leftRows;
  right.gradient = node.gradient - node.leftGradient;
  right.hessian = node.hessian - node.leftHessian;
  right.value = node.rightValue;
  left.lower = right.lower = node.lower;
  left.upper = right.upper = node.upper;
  const monotonic = featureOf(node.feature).monotonic;
  if (monotonic == 0) return;
  const between = (node.leftValue + node.rightValue) / 2;
  const below = monotonic == 1 ? left : right;
  const above = monotonic == 1 ? right : left;
  below.upper = between;
  above.lower = between;
}

/** Fills the smaller child's histogram; the larger one's is what is left of the node's, where that is still there. */
function fillChildren(node: Node, smaller: Node, larger: Node): void {
  smaller.histogram = takeHistogram();
  fillFrom(smaller, members == 1 ? smaller.histogram : desk.filled);
  const isKept = node.histogram != 0;
  larger.histogram = isKept ? node.histogram : takeHistogram();
  node.histogram = 0;
  if (!isKept) fillFrom(larger, members == 1 ? larger.histogram : desk.alsoFilled);
  meet();
  gather(smaller.histogram, 0);
  if (isKept) takeOut(larger.histogram, smaller.histogram, firstByte, lastByte);
  else gather(larger.histogram, 1);
}

function fillFrom(node: Node, histogram: usize): void {
  memory.fill(histogram, 0, offsetOf(features));
  fillHistogram(histogram, desk.slopes, recordIn(node, node.start), recordIn(node, node.end));
}
