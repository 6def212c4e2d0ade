import type { MonotonicConstraint } from './boosting-params.ts';
import { binWidth } from './histogram.ts';

/** Sums over a node's rows; gradient and hessian are the rounded whole numbers. */
export interface NodeSums {
  readonly rows: number;
  readonly gradient: number;
  readonly hessian: number;
}

/** Between what a node's value must lie. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export interface SplitRules {
  readonly minSamplesLeaf: number;
  readonly l2Regularization: number;
  /** What one whole number of gradient and of hessian is worth. */
  readonly gradientUnit: number;
  readonly hessianUnit: number;
}

export interface BoostingSplit {
  readonly feature: number;
  /** Bins up to this one go left; −1 where `leftBins` says which. */
  readonly bin: number;
  readonly leftBins: Uint32Array | null;
  readonly missingLeft: boolean;
  readonly gain: number;
  readonly left: NodeSums;
  readonly leftValue: number;
  readonly rightValue: number;
}

/** One feature's part of a node's histogram, and what it may do. */
export interface FeatureBins {
  readonly feature: number;
  readonly histogram: Float64Array;
  /** Where its bins begin in the histogram. */
  readonly offset: number;
  /** Number of bins, the one of missing values aside. */
  readonly bins: number;
  readonly monotonic: MonotonicConstraint;
}

const leastHessian = 1e-3;
/** A category with fewer rows than this is not put in order; scikit-learn's MIN_CAT_SUPPORT. */
const categorySupport = 10;

/** −gradient / (hessian + l2) within the bounds. */
export function nodeValue(sums: NodeSums, rules: SplitRules, { lower, upper }: Bounds): number {
  const denominator = sums.hessian * rules.hessianUnit + rules.l2Regularization;
  const free = denominator > 0 ? -(sums.gradient * rules.gradientUnit) / denominator : 0;
  return free < lower ? lower : free > upper ? upper : free;
}

/** Collects the best split of a node as candidates come in. */
export interface SplitSearch {
  readonly node: NodeSums;
  /** The loss of the unsplit node. */
  readonly loss: number;
  readonly bounds: Bounds;
  readonly rules: SplitRules;
  best: BoostingSplit | null;
}

/** A search that has found nothing yet. */
export function beginSearch(node: NodeSums, value: number, bounds: Bounds, rules: SplitRules): SplitSearch {
  return { node, loss: node.gradient * rules.gradientUnit * value, bounds, rules, best: null };
}

type Offer = Pick<BoostingSplit, 'feature' | 'bin' | 'missingLeft'> & { readonly order?: readonly number[] };
type Verdict = 'leftTooSmall' | 'rightTooSmall' | 'weighed';

/** Weighs a split whose left side has these sums, and keeps it where it is better than the best so far. */
function consider(
  search: SplitSearch,
  left: NodeSums,
  monotonic: MonotonicConstraint,
  offer: Offer,
): Verdict {
  const { node, rules, bounds } = search;
  const right = minus(node, left);
  if (left.rows < rules.minSamplesLeaf || left.hessian * rules.hessianUnit < leastHessian)
    return 'leftTooSmall';
  if (right.rows < rules.minSamplesLeaf || right.hessian * rules.hessianUnit < leastHessian)
    return 'rightTooSmall';
  const leftValue = nodeValue(left, rules, bounds);
  const rightValue = nodeValue(right, rules, bounds);
  if ((monotonic === 1 && leftValue > rightValue) || (monotonic === -1 && leftValue < rightValue))
    return 'weighed';
  const leftLoss = left.gradient * rules.gradientUnit * leftValue;
  const rightLoss = right.gradient * rules.gradientUnit * rightValue;
  const gain = search.loss - leftLoss - rightLoss;
  if (gain > (search.best?.gain ?? 0)) {
    const { feature, bin, missingLeft, order } = offer;
    const leftBins = order === undefined ? null : bitsOf(order);
    search.best = { feature, bin, leftBins, missingLeft, gain, left, leftValue, rightValue };
  }
  return 'weighed';
}

/**
 * Offers every boundary between a number's bins, with missing values on the right and then, where the node has any, on
 * the left. Where it has none they will go with the larger side.
 */
export function searchNumber(search: SplitSearch, at: FeatureBins): void {
  const { histogram, offset, bins, feature, monotonic } = at;
  const missing = sumsOf(histogram, offset + bins * binWidth);
  const last = missing.rows > 0 ? bins - 1 : bins - 2;
  let left: NodeSums = { rows: 0, gradient: 0, hessian: 0 };
  for (let bin = 0; bin <= last; bin++) {
    const own = sumsOf(histogram, offset + bin * binWidth);
    if (own.rows === 0) continue;
    left = plus(left, own);
    const missingLeft = missing.rows === 0 && 2 * left.rows > search.node.rows;
    if (consider(search, left, monotonic, { feature, bin, missingLeft }) === 'rightTooSmall') break;
  }
  if (missing.rows === 0) return;
  let right: NodeSums = { rows: 0, gradient: 0, hessian: 0 };
  for (let bin = bins - 2; bin >= 0; bin--) {
    const own = sumsOf(histogram, offset + (bin + 1) * binWidth);
    if (own.rows === 0) continue;
    right = plus(right, own);
    left = minus(search.node, right);
    if (consider(search, left, monotonic, { feature, bin, missingLeft: true }) === 'leftTooSmall') break;
  }
}

/**
 * Orders the categories by gradient over hessian, and offers to send the first or the last few of them left
 * (Fisher 1958, as scikit-learn does); missing values are one more category.
 */
export function searchCategories(search: SplitSearch, at: FeatureBins): void {
  const { histogram, offset, bins, feature } = at;
  const { node, rules } = search;
  const rowsPerHessian = node.rows / (node.hessian * rules.hessianUnit);
  const sums = Array.from({ length: bins + 1 }, (_, bin) => sumsOf(histogram, offset + bin * binWidth));
  const rank = (bin: number) =>
    (sums[bin]!.gradient * rules.gradientUnit) / (sums[bin]!.hessian * rules.hessianUnit + categorySupport);
  const order = sums
    .flatMap(({ rows, hessian }, bin) =>
      rows > 0 && hessian * rules.hessianUnit * rowsPerHessian >= categorySupport ? [bin] : [],
    )
    .sort((a, b) => rank(a) - rank(b) || a - b);
  if (order.length < 2) return;
  const most = Math.floor((order.length + 1) / 2);
  for (const direction of [order, order.toReversed()]) {
    let left: NodeSums = { rows: 0, gradient: 0, hessian: 0 };
    for (let count = 1; count <= Math.min(most, order.length - 1); count++) {
      left = plus(left, sums[direction[count - 1]!]!);
      const chosen = direction.slice(0, count);
      const noneMissing = sums[bins]!.rows === 0;
      const missingLeft = noneMissing ? 2 * left.rows > node.rows : chosen.includes(bins);
      const offer = { feature, bin: -1, missingLeft, order: chosen };
      if (consider(search, left, 0, offer) === 'rightTooSmall') break;
    }
  }
}

function sumsOf(histogram: Float64Array, at: number): NodeSums {
  return { rows: histogram[at]!, gradient: histogram[at + 1]!, hessian: histogram[at + 2]! };
}

function plus(a: NodeSums, b: NodeSums): NodeSums {
  return { rows: a.rows + b.rows, gradient: a.gradient + b.gradient, hessian: a.hessian + b.hessian };
}

/** What of a node is left when a part is taken out. */
export function minus(a: NodeSums, b: NodeSums): NodeSums {
  return { rows: a.rows - b.rows, gradient: a.gradient - b.gradient, hessian: a.hessian - b.hessian };
}

function bitsOf(bins: readonly number[]): Uint32Array {
  const words = new Uint32Array(8);
  for (const bin of bins) words[bin >> 5] = words[bin >> 5]! | (1 << (bin & 31));
  return words;
}
