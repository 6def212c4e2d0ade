import { maxBins } from './binning.ts';
import { channelCount, type GrowingSet } from './growing-set.ts';

/**
 * Sums over a node's rows by bin of one feature; bin b begins at b · stride:
 *
 *     [ rows | weight | Σ weight · channel 0 | … | Σ weight · channel C−1 ]
 *
 * Deep nodes fill few of the 256 bins, so the filled ones are listed.
 */
export interface Histogram {
  readonly sums: Float64Array;
  readonly stride: number;
  /** Number of classes, 0 for regression. */
  readonly classes: number;
  /** Scratch for the sums left of a boundary: one bin long. */
  readonly left: Float64Array;
  /** The bins that hold any row, ascending, in the first `filledCount` places. */
  readonly filled: Uint16Array;
  filledCount: number;
}

/** Up to so many bins are put in order by insertion; above, walking over all bins is quicker. */
const fewBins = 20;

/** An empty histogram for this number of classes (0 for regression). */
export function createHistogram(classes: number): Histogram {
  const stride = 2 + channelCount(classes);
  return {
    sums: new Float64Array(maxBins * stride),
    stride,
    classes,
    left: new Float64Array(stride),
    filled: new Uint16Array(maxBins),
    filledCount: 0,
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
  clear(histogram);
  const { sums, stride, filled } = histogram;
  const { binned, target, weights, classes } = set;
  const { bins, rows } = binned;
  const offset = column * rows;
  const byClass = classes > 2;
  let filledCount = 0;
  for (let i = start; i < end; i++) {
    const row = order[i]!;
    const bin = bins[offset + row]!;
    const at = bin * stride;
    const weight = weights[row]!;
    const value = target[row]!;
    const rowsBefore = sums[at]!;
    if (rowsBefore === 0) filled[filledCount++] = bin;
    sums[at] = rowsBefore + 1;
    sums[at + 1] = sums[at + 1]! + weight;
    if (byClass) sums[at + 2 + value] = sums[at + 2 + value]! + weight;
    else sums[at + 2] = sums[at + 2]! + weight * value;
  }
  histogram.filledCount = filledCount;
  if (filledCount <= fewBins) insertionSort(filled, filledCount);
  else listInOrder(histogram);
}

function clear({ sums, stride, filled, filledCount }: Histogram): void {
  for (let i = 0; i < filledCount; i++) {
    const at = filled[i]! * stride;
    for (let j = at; j < at + stride; j++) sums[j] = 0;
  }
}

function insertionSort(values: Uint16Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}

function listInOrder({ sums, stride, filled }: Histogram): void {
  let count = 0;
  for (let bin = 0; bin < maxBins; bin++) if (sums[bin * stride] !== 0) filled[count++] = bin;
}
