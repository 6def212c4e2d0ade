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
  const { sums, stride, left, filled, filledCount } = histogram;
  left.fill(0);
  let bestScore = -1;
  let bestAt = -1;
  for (let i = 0; i < filledCount - 1; i++) {
    const start = filled[i]! * stride;
    for (let j = 0; j < stride; j++) left[j] = left[j]! + sums[start + j]!;
    if (left[0]! < minSamplesLeaf || total[0]! - left[0]! < minSamplesLeaf) continue;
    const score = separation(left, total);
    if (score > bestScore) {
      bestScore = score;
      bestAt = i;
    }
  }
  if (bestAt === -1) return null;
  const bin = filled[bestAt]!;
  return {
    column,
    bin,
    threshold: midpoint(edges.highest[bin]!, edges.lowest[filled[bestAt + 1]!]!),
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
