import type { Matrix } from '../../matrix.ts';
import { distinctValues } from './distinct-values.ts';

export const maxBins = 256;

/** Features as small integers: a bin is a distinct value, or a quantile range where there are more than 256. */
export interface BinnedFeatures {
  readonly rows: number;
  readonly columns: number;
  /** columns × rows, column-major: the bin of row r in column c is `bins[c * rows + r]`. */
  readonly bins: Uint8Array<ArrayBuffer>;
  /** Of each column, the range of training values in each bin, ascending. */
  readonly edges: readonly BinEdges[];
}

export interface BinEdges {
  readonly lowest: Float64Array<ArrayBuffer>;
  readonly highest: Float64Array<ArrayBuffer>;
}

/** So many rows tell the quantiles of a column well enough. */
const sampledRows = 20_000;
/** Columns read from the rows at a time, so that a row's values are fetched from memory once. */
const columnsAtOnce = 8;

/** Cuts every column into at most 256 bins of about equal numbers of rows; equal values share a bin. */
export function binFeatures(features: Matrix): BinnedFeatures {
  const { rows, columns } = features;
  const bins = new Uint8Array(rows * columns);
  const edges: BinEdges[] = [];
  for (let first = 0; first < columns; first += columnsAtOnce) {
    const group = columnsOf(features, first, Math.min(columns, first + columnsAtOnce));
    group.forEach((values, i) => {
      const start = (first + i) * rows;
      edges.push(binColumn(values, bins.subarray(start, start + rows)));
    });
  }
  return { rows, columns, bins, edges };
}

function columnsOf({ data, rows, columns }: Matrix, first: number, last: number): readonly Float64Array[] {
  const group = Array.from({ length: last - first }, () => new Float64Array(rows));
  for (let row = 0; row < rows; row++)
    for (let column = first; column < last; column++)
      // Plus 0, so that −0 is 0.
      group[column - first]![row] = data[row * columns + column]! + 0;
  return group;
}

/** Writes the bin of each value, and returns the range of each bin. */
function binColumn(values: Float64Array, bins: Uint8Array): BinEdges {
  const distinct = distinctValues(values, maxBins);
  if (distinct !== null) {
    assignBins(values, distinct, bins);
    return { lowest: distinct, highest: distinct };
  }
  const bounds = quantileBounds(values);
  assignBins(values, bounds, bins);
  return rangesOf(values, bins, bounds.length);
}

/** The greatest value of each quantile range among some of the values, ascending, infinity in place of the last. */
function quantileBounds(values: Float64Array): Float64Array<ArrayBuffer> {
  const sorted = sampleOf(values).sort();
  const bounds: number[] = [];
  let quantile = -1;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]!;
    if (i > 0 && value === sorted[i - 1]) continue;
    const own = Math.floor((i * maxBins) / sorted.length);
    if (own === quantile) bounds[bounds.length - 1] = value;
    else bounds.push(value);
    quantile = own;
  }
  bounds[bounds.length - 1] = Infinity;
  return Float64Array.from(bounds);
}

/** All values where they are few, else some from all over. */
function sampleOf(values: Float64Array): Float64Array {
  const { length } = values;
  if (length <= sampledRows) return values.slice();
  const sample = new Float64Array(sampledRows);
  for (let i = 0; i < sampledRows; i++) sample[i] = values[Math.floor((i * length) / sampledRows)]!;
  return sample;
}

/** Writes the first bin whose bound is not below the value, for each. */
function assignBins(values: Float64Array, bounds: Float64Array, bins: Uint8Array): void {
  const padded = new Float64Array(maxBins).fill(Infinity);
  padded.set(bounds);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let bin = padded[127]! < value ? 128 : 0;
    if (padded[bin + 63]! < value) bin += 64;
    if (padded[bin + 31]! < value) bin += 32;
    if (padded[bin + 15]! < value) bin += 16;
    if (padded[bin + 7]! < value) bin += 8;
    if (padded[bin + 3]! < value) bin += 4;
    if (padded[bin + 1]! < value) bin += 2;
    if (padded[bin]! < value) bin += 1;
    bins[row] = bin;
  }
}

function rangesOf(values: Float64Array, bins: Uint8Array, count: number): BinEdges {
  const lowest = new Float64Array(count).fill(Infinity);
  const highest = new Float64Array(count).fill(-Infinity);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const bin = bins[row]!;
    if (value < lowest[bin]!) lowest[bin] = value;
    if (value > highest[bin]!) highest[bin] = value;
  }
  return { lowest, highest };
}
