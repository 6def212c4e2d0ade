import type { BinEdges } from './binning.ts';
import type { Histogram } from './histogram.ts';
import type { Merit } from './impurity.ts';

/** A way to part a node's rows: bins up to `bin` go left. */
export interface Split {
  readonly column: number;
  readonly bin: number;
  /** From the largest value that goes left to below the smallest that goes right. */
  readonly threshold: number;
  /** Decrease of weight · impurity, at least 0. */
  readonly gain: number;
  /** Whether it parts two classes entirely: no split can be better. */
  readonly perfect: boolean;
}

/**
 * The boundary between two filled bins that lowers the impurity most, the lowest such bin; null where
 * none leaves `minSamplesLeaf` rows on both sides.
 *
 * @param total the node's sums, in the layout of one bin
 */
export function bestSplit(
  histogram: Histogram,
  total: Float64Array,
  column: number,
  edges: BinEdges,
  minSamplesLeaf: number,
  merit: Merit,
): Split | null {
  const { sums, stride, left, filled, filledCount } = histogram;
  left.fill(0);
  let best = -Infinity;
  let bestAt = -1;
  let perfect = false;
  for (let i = 0; i < filledCount - 1; i++) {
    const start = filled[i]! * stride;
    for (let j = 0; j < stride; j++) left[j] = left[j]! + sums[start + j]!;
    if (!leavesEnough(left, total, minSamplesLeaf)) continue;
    const own = merit.of(left, total);
    const scale = merit.scale(left, total);
    if (own > best * scale) {
      best = own / scale;
      bestAt = i;
      perfect = partsTwoClasses(histogram.classes, left, total);
    }
  }
  if (bestAt === -1) return null;
  const bin = filled[bestAt]!;
  return {
    column,
    bin,
    threshold: midpoint(edges.highest[bin]!, edges.lowest[filled[bestAt + 1]!]!),
    gain: merit.gain(best, total),
    perfect,
  };
}

/** Whether both sides have at least so many rows, and any weight. */
export function leavesEnough(left: Float64Array, total: Float64Array, minSamplesLeaf: number): boolean {
  return (
    left[0]! >= minSamplesLeaf &&
    total[0]! - left[0]! >= minSamplesLeaf &&
    left[1]! > 0 &&
    total[1]! > left[1]!
  );
}

/** Whether each side holds one class of two. */
export function partsTwoClasses(classes: number, left: Float64Array, total: Float64Array): boolean {
  if (classes !== 2) return false;
  const [, weight, ones] = left;
  if (ones === 0) return total[2] === total[1]! - weight!;
  return ones === weight && total[2] === ones;
}

/** The middle of two values a < b; a itself where rounding would reach b. */
export function midpoint(a: number, b: number): number {
  const middle = a / 2 + b / 2;
  return middle >= a && middle < b ? middle : a;
}
