import { desk } from './desk';
import { gradientUnit, hessianUnit } from './gradients';
import { binSize, gradientIn, hessianIn, hessianMask, rowShift, rowsIn } from './histogram';
import { leftBinsOf, Node } from './node';
import { Feature, featureOf } from './rows';
import { setup } from './setup';

const leastHessian: f64 = 1e-3;
const categorySupport: f64 = 10;

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

/** Reads from the setup what a split must keep to. */
export function readRules(): void {
  minSamplesLeaf = setup.minSamplesLeaf;
  l2Regularization = setup.l2;
}

/** −gradient / (hessian + l2) within the bounds. */
export function valueOf(gradient: i64, hessian: i64, lower: f64, upper: f64): f64 {
  const denominator = <f64>hessian * hessianUnit + l2Regularization;
  const free = denominator > 0 ? -(<f64>gradient * gradientUnit) / denominator : 0;
  return free < lower ? lower : free > upper ? upper : free;
}

/** Finds the node's best split by features from `from` up to `to`; `feature` −1 where there is none. */
export function findSplit(leaf: Node, from: i32, to: i32): void {
  const rowCount = leaf.count;
  node = leaf;
  node.feature = -1;
  node.gain = 0;
  loss = <f64>node.gradient * gradientUnit * node.value;
  const isFree = node.lower == -Infinity && node.upper == Infinity;
  for (let index = from; index < to; index++) {
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
 * What `searchNumber` does, where nothing bounds the values: two bins at a time, every gain noted, and the best looked up
 * afterwards. The steps of the arithmetic are those of `consider`, on whole numbers in float64, which is exact.
 */
function searchFreeNumber(index: i32, feature: Feature, bins: usize, rowCount: i64): void {
  const missing = v128.load(bins + <usize>feature.bins * binSize);
  const hasMissing = i64x2.extract_lane(missing, 1) >> rowShift > 0;
  const splits = hasMissing ? feature.bins : feature.bins - 1;
  const gains = desk.gains;
  const gainsMissingLeft = desk.gainsMissingLeft;
  let most = f64x2.splat(0);
  let mostMissingLeft = f64x2.splat(0);
  let sums = i64x2.splat(0);
  for (let bin = 0; bin < splits; bin += 2) {
    const own = bins + <usize>bin * binSize;
    const one = i64x2.add(sums, v128.load(own));
    sums = i64x2.add(one, v128.load(own, binSize));
    const both = gainsOf(one, sums, rowCount);
    v128.store(gains + ((<usize>bin) << 3), both);
    most = f64x2.pmax(most, both);
    if (!hasMissing) continue;
    const bothMissingLeft = gainsOf(i64x2.add(one, missing), i64x2.add(sums, missing), rowCount);
    v128.store(gainsMissingLeft + ((<usize>bin) << 3), bothMissingLeft);
    mostMissingLeft = f64x2.pmax(mostMissingLeft, bothMissingLeft);
  }
  const best = max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  if (best > node.gain) {
    let bin = 0;
    while (load<f64>(gains + ((<usize>bin) << 3)) != best) bin++;
    sumLeft(bins, bin);
    consider(rowCount, 0, index, bin, !hasMissing && 2 * leftRows > rowCount);
  }
  const bestMissingLeft = max(f64x2.extract_lane(mostMissingLeft, 0), f64x2.extract_lane(mostMissingLeft, 1));
  if (!(bestMissingLeft > node.gain)) return;
  let bin = feature.bins - 2;
  while (load<f64>(gainsMissingLeft + ((<usize>bin) << 3)) != bestMissingLeft) bin--;
  sumLeft(bins, bin);
  leftRows += i64x2.extract_lane(missing, 1) >> rowShift;
  leftGradient += i64x2.extract_lane(missing, 0);
  leftHessian += i64x2.extract_lane(missing, 1) & hessianMask;
  consider(rowCount, 0, index, bin, true);
}

/** The gains of two splits, whose left sides are summed as a bin is; 0 where a side is too small. */
function gainsOf(one: v128, other: v128, rowCount: i64): v128 {
  const gradients = v128.shuffle<i64>(one, other, 0, 2);
  const others = v128.shuffle<i64>(one, other, 1, 3);
  // Whole numbers become floats by being written into the digits of a large one.
  const left = f64x2.sub(
    i64x2.add(gradients, i64x2.splat(0x4338000000000000)),
    f64x2.splat(6755399441055744.0),
  );
  const leftSteep = f64x2.sub(
    v128.or(v128.and(others, i64x2.splat(hessianMask)), i64x2.splat(0x4330000000000000)),
    f64x2.splat(4503599627370496.0),
  );
  const right = f64x2.sub(f64x2.splat(<f64>node.gradient), left);
  const rightSteep = f64x2.sub(f64x2.splat(<f64>node.hessian), leftSteep);
  const leftWeight = f64x2.mul(leftSteep, f64x2.splat(hessianUnit));
  const rightWeight = f64x2.mul(rightSteep, f64x2.splat(hessianUnit));
  const enoughRows = v128.and(
    i64x2.ge_s(others, i64x2.splat(minSamplesLeaf << rowShift)),
    i64x2.lt_s(others, i64x2.splat((rowCount - minSamplesLeaf + 1) << rowShift)),
  );
  const enoughWeight = v128.and(
    f64x2.ge(leftWeight, f64x2.splat(leastHessian)),
    f64x2.ge(rightWeight, f64x2.splat(leastHessian)),
  );
  const penalty = f64x2.splat(l2Regularization);
  const leftScaled = f64x2.mul(left, f64x2.splat(gradientUnit));
  const rightScaled = f64x2.mul(right, f64x2.splat(gradientUnit));
  const leftLoss = f64x2.mul(leftScaled, f64x2.div(f64x2.neg(leftScaled), f64x2.add(leftWeight, penalty)));
  const rightLoss = f64x2.mul(
    rightScaled,
    f64x2.div(f64x2.neg(rightScaled), f64x2.add(rightWeight, penalty)),
  );
  const gains = f64x2.sub(f64x2.sub(f64x2.splat(loss), leftLoss), rightLoss);
  return v128.and(gains, v128.and(enoughRows, enoughWeight));
}

/** Sums the bins up to this one into the globals. */
function sumLeft(bins: usize, last: i32): void {
  let sums = i64x2.splat(0);
  for (let bin = 0; bin <= last; bin++) sums = i64x2.add(sums, v128.load(bins + <usize>bin * binSize));
  leftGradient = i64x2.extract_lane(sums, 0);
  leftRows = i64x2.extract_lane(sums, 1) >> rowShift;
  leftHessian = i64x2.extract_lane(sums, 1) & hessianMask;
}

/** The first or the last few of the categories, in the order of gradient over hessian. */
function searchCategories(index: i32, feature: Feature, bins: usize, rowCount: i64): void {
  const missing = feature.bins;
  const order = desk.order;
  const ranks = desk.ranks;
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
  const order = desk.order;
  memory.fill(bits, 0, 32);
  for (let i = first; i < first + taken; i++) {
    const bin = load<i32>(order + ((<usize>i) << 2));
    const word = bits + ((<usize>(bin >> 5)) << 2);
    store<u32>(word, load<u32>(word) | (1 << (bin & 31)));
  }
}
