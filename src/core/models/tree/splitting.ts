import type { BinEdges } from './binning.ts';
import type { Histogram } from './histogram.ts';

/** A way to part a node's rows: bins up to `bin` go left. */
export interface Split {
  readonly column: number;
  readonly bin: number;
  /** Between the largest value that goes left and the smallest that goes right. */
  readonly threshold: number;
  /** Decrease of weight · impurity, at least 0. */
  readonly gain: number;
}

/**
 * The boundary between two filled bins that lowers the impurity most, the lowest such bin; null where
 * none leaves `minSamplesLeaf` rows on both sides. With S a side's channel sums and w its weight, the
 * decrease is Σ (w_right · S_left − w_left · S_right)² / (w_left · w_right · w): no cancellation, never negative.
 *
 * @param total the node's sums, in the layout of one bin
 */
export function bestSplit(
  histogram: Histogram,
  total: Float64Array,
  column: number,
  edges: BinEdges,
  minSamplesLeaf: number,
): Split | null {
  const { sums, stride, first, last, left } = histogram;
  left.fill(0);
  let bestScore = -1;
  let bestBin = -1;
  let bestNext = -1;
  let candidate = -1;
  let candidateScore = -1;
  for (let bin = first; bin <= last; bin++) {
    const at = bin * stride;
    if (sums[at] === 0) continue;
    if (candidateScore > bestScore) {
      bestScore = candidateScore;
      bestBin = candidate;
      bestNext = bin;
    }
    for (let i = 0; i < stride; i++) left[i] = left[i]! + sums[at + i]!;
    candidate = bin;
    candidateScore =
      left[0]! < minSamplesLeaf || total[0]! - left[0]! < minSamplesLeaf ? -1 : separation(left, total);
  }
  if (bestBin === -1) return null;
  return {
    column,
    bin: bestBin,
    threshold: midpoint(edges.highest[bestBin]!, edges.lowest[bestNext]!),
    gain: bestScore / total[1]!,
  };
}

/** The decrease times the node's weight. */
function separation(left: Float64Array, total: Float64Array): number {
  const leftWeight = left[1]!;
  const rightWeight = total[1]! - leftWeight;
  if (rightWeight <= 0) return -1;
  let sum = 0;
  for (let i = 2; i < left.length; i++) {
    const difference = rightWeight * left[i]! - leftWeight * (total[i]! - left[i]!);
    sum += difference * difference;
  }
  return sum / (leftWeight * rightWeight);
}

/** The middle of two values a < b; a itself where rounding would reach b. */
function midpoint(a: number, b: number): number {
  const middle = a / 2 + b / 2;
  return middle >= a && middle < b ? middle : a;
}
