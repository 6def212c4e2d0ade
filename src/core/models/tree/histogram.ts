import { maxBins } from './binning.ts';
import { type GrowingSet, channelCount } from './growing-set.ts';

/**
 * Sums over a node's rows by bin of one feature; bin b begins at b · stride:
 *
 *     [ rows | weight | Σ weight · channel 0 | … | Σ weight · channel C−1 ]
 *
 * Only bins from `first` to `last` hold anything.
 */
export interface Histogram {
  readonly sums: Float64Array;
  readonly stride: number;
  /** Scratch for the sums left of a boundary: one bin long. */
  readonly left: Float64Array;
  first: number;
  last: number;
}

/** An empty histogram for this number of classes (0 for regression). */
export function createHistogram(classes: number): Histogram {
  const stride = 2 + channelCount(classes);
  return {
    sums: new Float64Array(maxBins * stride),
    stride,
    left: new Float64Array(stride),
    first: 0,
    last: -1,
  };
}

/** Replaces what `histogram` holds by the sums over rows order[start] to order[end − 1] in this column. */
export function fillHistogram(
  histogram: Histogram,
  set: GrowingSet,
  column: number,
  order: Uint32Array,
  start: number,
  end: number,
): void {
  const { sums, stride } = histogram;
  const { binned, target, weights, classes } = set;
  const { bins, rows } = binned;
  sums.fill(0, histogram.first * stride, (histogram.last + 1) * stride);
  const offset = column * rows;
  const byClass = classes > 2;
  let first = maxBins;
  let last = -1;
  for (let i = start; i < end; i++) {
    const row = order[i]!;
    const bin = bins[offset + row]!;
    if (bin < first) first = bin;
    if (bin > last) last = bin;
    const at = bin * stride;
    const weight = weights[row]!;
    const value = target[row]!;
    sums[at] = sums[at]! + 1;
    sums[at + 1] = sums[at + 1]! + weight;
    if (byClass) sums[at + 2 + value] = sums[at + 2 + value]! + weight;
    else sums[at + 2] = sums[at + 2]! + weight * value;
  }
  histogram.first = first;
  histogram.last = last;
}
