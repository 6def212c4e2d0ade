import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { sortNumbers } from '../../statistics/sort-numbers.ts';

/**
 * How a feature's values fall into bins.
 * - numbers: bin b holds the values up to `thresholds[b]` that are above the one before; the last bin holds the rest
 * - categories: the bin is the code; `thresholds` is empty
 * Missing values (for categories: codes that training did not see, too) have the bin after the last, `bins`.
 */
export interface FeatureCuts {
  readonly thresholds: Float64Array<ArrayBuffer>;
  readonly categorical: boolean;
  /** Number of bins, the one of missing values aside. */
  readonly bins: number;
}

/** Quantiles are taken from so many rows at most. */
const mostSampled = 50_000;
/** Columns whose values are gathered in one go through the rows. */
const columnsAtOnce = 16;

/** Cuts each feature into at most `maxBins` bins of about equal numbers of rows, as scikit-learn's _BinMapper. */
export function cutFeatures(
  features: Matrix,
  categorical: readonly boolean[],
  maxBins: number,
): readonly FeatureCuts[] {
  const cuts: FeatureCuts[] = [];
  for (let first = 0; first < features.columns; first += columnsAtOnce) {
    const samples = sampleColumns(features, first, Math.min(first + columnsAtOnce, features.columns));
    samples.forEach((sample, index) => {
      if (categorical[first + index] === true) {
        cuts.push(cutCategories(features, first + index, maxBins));
        return;
      }
      const thresholds = midpoints(sortNumbers(sample), maxBins);
      cuts.push({ thresholds, categorical: false, bins: thresholds.length + 1 });
    });
  }
  return cuts;
}

/** Values of every so many rows of the columns from `first` up to `end`. */
function sampleColumns({ data, rows, columns }: Matrix, first: number, end: number): readonly Float64Array[] {
  const step = Math.max(1, Math.ceil(rows / mostSampled));
  const count = Math.ceil(rows / step);
  const samples = new Float64Array(count * (end - first));
  for (let place = 0; place < count; place++) {
    const row = place * step * columns;
    for (let column = first; column < end; column++)
      samples[(column - first) * count + place] = data[row + column]!;
  }
  return Array.from({ length: end - first }, (_, index) =>
    samples.subarray(index * count, (index + 1) * count),
  );
}

/** The bin of a value. */
export function binOf(value: number, { thresholds, categorical, bins }: FeatureCuts): number {
  if (categorical) return value >= 0 && value < bins ? value : bins;
  if (Number.isNaN(value)) return bins;
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (thresholds[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Between every two distinct values where there are few, else between quantiles; ascending, none twice. */
function midpoints(sorted: Float64Array, maxBins: number): Float64Array<ArrayBuffer> {
  const starts: number[] = [];
  for (let i = 1; i < sorted.length && starts.length < maxBins; i++)
    if (sorted[i - 1]! < sorted[i]!) starts.push(i);
  if (starts.length < maxBins) return Float64Array.from(starts, i => middle(sorted[i - 1]!, sorted[i]!));
  const cuts = new Set<number>();
  for (let bin = 1; bin < maxBins; bin++) {
    const place = (bin / maxBins) * (sorted.length - 1);
    cuts.add(middle(sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!));
  }
  return Float64Array.from(cuts);
}

/** The middle of two values a ≤ b; a itself where rounding would reach a b above it. */
function middle(a: number, b: number): number {
  const half = a / 2 + b / 2;
  return half >= a && half < b ? half : a;
}

function cutCategories({ data, rows, columns }: Matrix, column: number, maxBins: number): FeatureCuts {
  let highest = -1;
  for (let row = 0; row < rows; row++) {
    const code = data[row * columns + column]!;
    if (Number.isNaN(code)) continue;
    if (!Number.isInteger(code) || code < 0)
      throw new FitError(`row ${row}: feature ${column} is ${code}, expected a category code`);
    if (code > highest) highest = code;
  }
  if (highest >= maxBins)
    throw new FitError(
      `feature ${column} has ${highest + 1} categories, at most ${maxBins} can be told apart: merge the rare ones`,
    );
  return { thresholds: new Float64Array(), categorical: true, bins: highest + 1 };
}
