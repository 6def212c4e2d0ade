import { gradientUnit, hessianUnit } from './gradients';
import { gradientIn, hessianIn, rowsIn } from './histogram';
import { leftBinsOf, Node } from './node';
import { Feature, featureOf, features } from './rows';

const leastHessian: f64 = 1e-3;
const categorySupport: f64 = 10;
const binSize: usize = 16;

let minSamplesLeaf: i64 = 1;
let l2Regularization: f64 = 0;

const WEIGHED: i32 = 0;
const LEFT_TOO_SMALL: i32 = 1;
const RIGHT_TOO_SMALL: i32 = 2;

/** The left side of the split that is weighed. */
let leftRows: i64 = 0;
let leftGradient: i64 = 0;
let leftHessian: i64 = 0;
/** What is searched for, see `consider`. */
let node: Node = changetype<Node>(0);
let loss: f64 = 0;

/** Categories in order of gradient over hessian: the bin of each, and its rank. */
const order = memory.data(256 * 4);
const ranks = memory.data(256 * 8);

export function setRules(leafRows: i32, l2: f64): void {
  minSamplesLeaf = leafRows;
  l2Regularization = l2;
}

/** −gradient / (hessian + l2) within the bounds. */
export function valueOf(gradient: i64, hessian: i64, lower: f64, upper: f64): f64 {
  const denominator = <f64>hessian * hessianUnit + l2Regularization;
  const free = denominator > 0 ? -(<f64>gradient * gradientUnit) / denominator : 0;
  return free < lower ? lower : free > upper ? upper : free;
}

/** Finds the node's best split; `feature` −1 where there is none. */
export function findSplit(leaf: Node, rowCount: i32): void {
  node = leaf;
  node.feature = -1;
  node.gain = 0;
  loss = <f64>node.gradient * gradientUnit * node.value;
  const isFree = node.lower == -Infinity && node.upper == Infinity;
  for (let index = 0; index < features; index++) {
    const feature = featureOf(index);
    const bins = node.histogram + feature.offset;
    if (feature.categorical != 0) searchCategories(index, feature, bins, rowCount);
    else if (isFree && feature.monotonic == 0) searchFreeNumber(index, feature, bins, rowCount);
    else searchNumber(index, feature, bins, rowCount);
  }
}

/** Weighs the split whose left side is in the globals, and keeps it in the node where it is the best so far. */
function consider(rowCount: i64, monotonic: i32, feature: i32, bin: i32, missingLeft: bool): i32 {
  const rightHessian = node.hessian - leftHessian;
  if (leftRows < minSamplesLeaf || <f64>leftHessian * hessianUnit < leastHessian) return LEFT_TOO_SMALL;
  if (rowCount - leftRows < minSamplesLeaf || <f64>rightHessian * hessianUnit < leastHessian)
    return RIGHT_TOO_SMALL;
  const rightGradient = node.gradient - leftGradient;
  const leftValue = valueOf(leftGradient, leftHessian, node.lower, node.upper);
  const rightValue = valueOf(rightGradient, rightHessian, node.lower, node.upper);
  if ((monotonic == 1 && leftValue > rightValue) || (monotonic == -1 && leftValue < rightValue))
    return WEIGHED;
  const gain =
    loss - <f64>leftGradient * gradientUnit * leftValue - <f64>rightGradient * gradientUnit * rightValue;
  if (gain > node.gain) {
    node.feature = feature;
    node.bin = bin;
    node.missingLeft = missingLeft ? 1 : 0;
    node.leftRows = <i32>leftRows;
    node.leftGradient = leftGradient;
    node.leftHessian = leftHessian;
    node.gain = gain;
    node.leftValue = leftValue;
    node.rightValue = rightValue;
  }
  return WEIGHED;
}

/** Every boundary between a number's bins, missing values on the right, then on the left. */
function searchNumber(index: i32, feature: Feature, bins: usize, rowCount: i64): void {
  const count = feature.bins;
  const missing = bins + <usize>count * binSize;
  const missingRows = rowsIn(missing);
  const last = missingRows > 0 ? count - 1 : count - 2;
  const monotonic = feature.monotonic;
  leftRows = 0;
  leftGradient = 0;
  leftHessian = 0;
  for (let bin = 0; bin <= last; bin++) {
    const own = bins + <usize>bin * binSize;
    const ownRows = rowsIn(own);
    if (ownRows == 0) continue;
    leftRows += ownRows;
    leftGradient += gradientIn(own);
    leftHessian += hessianIn(own);
    const missingLeft = missingRows == 0 && 2 * leftRows > rowCount;
    if (consider(rowCount, monotonic, index, bin, missingLeft) == RIGHT_TOO_SMALL) break;
  }
  if (missingRows == 0) return;
  leftRows = rowCount;
  leftGradient = node.gradient;
  leftHessian = node.hessian;
  for (let bin = count - 2; bin >= 0; bin--) {
    const own = bins + <usize>(bin + 1) * binSize;
    const ownRows = rowsIn(own);
    if (ownRows == 0) continue;
    leftRows -= ownRows;
    leftGradient -= gradientIn(own);
    leftHessian -= hessianIn(own);
    if (consider(rowCount, monotonic, index, bin, true) == LEFT_TOO_SMALL) break;
  }
}

/**
 * What `searchNumber` does, where nothing bounds the values: the sums of both sides at once, left then right, as whole
 * numbers in float64, which is exact. The globals are written for the best alone.
 */
function searchFreeNumber(index: i32, feature: Feature, bins: usize, rowCount: i32): void {
  const count = feature.bins;
  const missing = bins + <usize>count * binSize;
  const missingRows = <i32>rowsIn(missing);
  const leftThenRight = f64x2(1, -1);
  const least = <i32>minSamplesLeaf;
  let rowsLeft = 0;
  let gradients = f64x2.replace_lane(f64x2.splat(0), 1, <f64>node.gradient);
  let hessians = f64x2.replace_lane(f64x2.splat(0), 1, <f64>node.hessian);
  const gradientUnits = f64x2.splat(gradientUnit);
  const hessianUnits = f64x2.splat(hessianUnit);
  const penalty = f64x2.splat(l2Regularization);
  const total = loss;
  let best = node.gain;
  const last = missingRows > 0 ? count - 1 : count - 2;
  for (let bin = 0; bin <= last; bin++) {
    const own = bins + <usize>bin * binSize;
    const ownRows = <i32>rowsIn(own);
    if (ownRows == 0) continue;
    rowsLeft += ownRows;
    gradients = f64x2.add(gradients, f64x2.mul(f64x2.splat(<f64>gradientIn(own)), leftThenRight));
    hessians = f64x2.add(hessians, f64x2.mul(f64x2.splat(<f64>hessianIn(own)), leftThenRight));
    if (rowsLeft < least || f64x2.extract_lane(hessians, 0) * hessianUnit < leastHessian) continue;
    if (rowCount - rowsLeft < least || f64x2.extract_lane(hessians, 1) * hessianUnit < leastHessian) break;
    if (gainOf(gradients, hessians, gradientUnits, hessianUnits, penalty, total) > best) {
      keepSides(index, bin, missingRows == 0 && 2 * rowsLeft > rowCount, rowsLeft, gradients, hessians);
      best = node.gain;
    }
  }
  if (missingRows == 0) return;
  rowsLeft = rowCount;
  gradients = f64x2.replace_lane(f64x2.splat(0), 0, <f64>node.gradient);
  hessians = f64x2.replace_lane(f64x2.splat(0), 0, <f64>node.hessian);
  for (let bin = count - 2; bin >= 0; bin--) {
    const own = bins + <usize>(bin + 1) * binSize;
    const ownRows = <i32>rowsIn(own);
    if (ownRows == 0) continue;
    rowsLeft -= ownRows;
    gradients = f64x2.sub(gradients, f64x2.mul(f64x2.splat(<f64>gradientIn(own)), leftThenRight));
    hessians = f64x2.sub(hessians, f64x2.mul(f64x2.splat(<f64>hessianIn(own)), leftThenRight));
    if (rowsLeft < least || f64x2.extract_lane(hessians, 0) * hessianUnit < leastHessian) break;
    if (rowCount - rowsLeft < least || f64x2.extract_lane(hessians, 1) * hessianUnit < leastHessian) continue;
    if (gainOf(gradients, hessians, gradientUnits, hessianUnits, penalty, total) > best) {
      keepSides(index, bin, true, rowsLeft, gradients, hessians);
      best = node.gain;
    }
  }
}

function gainOf(
  gradients: v128,
  hessians: v128,
  gradientUnits: v128,
  hessianUnits: v128,
  penalty: v128,
  total: f64,
): f64 {
  const scaled = f64x2.mul(gradients, gradientUnits);
  const denominators = f64x2.add(f64x2.mul(hessians, hessianUnits), penalty);
  const losses = f64x2.mul(scaled, f64x2.div(f64x2.neg(scaled), denominators));
  return total - f64x2.extract_lane(losses, 0) - f64x2.extract_lane(losses, 1);
}

function keepSides(
  index: i32,
  bin: i32,
  missingLeft: bool,
  rowsLeft: i32,
  gradients: v128,
  hessians: v128,
): void {
  leftRows = rowsLeft;
  leftGradient = <i64>f64x2.extract_lane(gradients, 0);
  leftHessian = <i64>f64x2.extract_lane(hessians, 0);
  consider(node.end - node.start, 0, index, bin, missingLeft);
}

/** The first or the last few of the categories, in the order of gradient over hessian. */
function searchCategories(index: i32, feature: Feature, bins: usize, rowCount: i64): void {
  const missing = feature.bins;
  const rowsPerHessian = <f64>rowCount / (<f64>node.hessian * hessianUnit);
  let count = 0;
  for (let bin = 0; bin <= missing; bin++) {
    const own = bins + <usize>bin * binSize;
    const worth = <f64>hessianIn(own) * hessianUnit;
    if (rowsIn(own) == 0 || !(worth * rowsPerHessian >= categorySupport)) continue;
    const rank = (<f64>gradientIn(own) * gradientUnit) / (worth + categorySupport);
    let place = count++;
    for (; place > 0 && load<f64>(ranks + ((<usize>(place - 1)) << 3)) > rank; place--) {
      store<f64>(ranks + ((<usize>place) << 3), load<f64>(ranks + ((<usize>(place - 1)) << 3)));
      store<i32>(order + ((<usize>place) << 2), load<i32>(order + ((<usize>(place - 1)) << 2)));
    }
    store<f64>(ranks + ((<usize>place) << 3), rank);
    store<i32>(order + ((<usize>place) << 2), bin);
  }
  if (count < 2) return;
  const noneMissing = rowsIn(bins + <usize>missing * binSize) == 0;
  const most = min((count + 1) / 2, count - 1);
  for (let direction = 0; direction < 2; direction++) {
    leftRows = 0;
    leftGradient = 0;
    leftHessian = 0;
    let missingChosen = false;
    for (let taken = 1; taken <= most; taken++) {
      const bin = load<i32>(order + ((<usize>(direction == 0 ? taken - 1 : count - taken)) << 2));
      const own = bins + <usize>bin * binSize;
      leftRows += rowsIn(own);
      leftGradient += gradientIn(own);
      leftHessian += hessianIn(own);
      if (bin == missing) missingChosen = true;
      const missingLeft = noneMissing ? 2 * leftRows > rowCount : missingChosen;
      const before = node.gain;
      if (consider(rowCount, 0, index, -1, missingLeft) == RIGHT_TOO_SMALL) break;
      if (node.gain > before) markLeft(direction == 0 ? 0 : count - taken, taken);
    }
  }
}

/** Notes in the node which categories go left: `taken` of the ordered ones from `first` on. */
function markLeft(first: i32, taken: i32): void {
  const bits = leftBinsOf(node);
  memory.fill(bits, 0, 32);
  for (let i = first; i < first + taken; i++) {
    const bin = load<i32>(order + ((<usize>i) << 2));
    const word = bits + ((<usize>(bin >> 5)) << 2);
    store<u32>(word, load<u32>(word) | (1 << (bin & 31)));
  }
}
