import type { Matrix } from '../../matrix.ts';

export const maxBins = 256;

/** Features as small integers: a bin is a distinct value, or a quantile range where there are more than 256. */
export interface BinnedFeatures {
  readonly rows: number;
  readonly columns: number;
  /** columns × rows, column-major: the bin of row r in column c is `bins[c * rows + r]`. */
  readonly bins: Uint8Array;
  /** Of each column, the range of training values in each bin, ascending. */
  readonly edges: readonly BinEdges[];
}

export interface BinEdges {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** Cuts every column into at most 256 bins of about equal numbers of rows; equal values share a bin. */
export function binFeatures(features: Matrix): BinnedFeatures {
  const { data, rows, columns } = features;
  const bins = new Uint8Array(rows * columns);
  const edges: BinEdges[] = [];
  const values = new Float64Array(rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) values[row] = data[row * columns + column]!;
    const columnEdges = findEdges(values);
    for (let row = 0; row < rows; row++) bins[column * rows + row] = binOf(values[row]!, columnEdges.highest);
    edges.push(columnEdges);
  }
  return { rows, columns, bins, edges };
}

function findEdges(values: Float64Array): BinEdges {
  const sorted = values.toSorted();
  const exact = countDistinct(sorted) <= maxBins;
  const lowest: number[] = [];
  const highest: number[] = [];
  let quantile = -1;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]!;
    if (i > 0 && value === sorted[i - 1]) continue;
    const ownQuantile = Math.floor((i * maxBins) / sorted.length);
    if (exact || ownQuantile !== quantile) {
      lowest.push(value);
      highest.push(value);
    } else {
      highest[highest.length - 1] = value;
    }
    quantile = ownQuantile;
  }
  return { lowest: Float64Array.from(lowest), highest: Float64Array.from(highest) };
}

function countDistinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
  return count;
}

/** The first bin whose highest value is not below `value`. */
function binOf(value: number, highest: Float64Array): number {
  let low = 0;
  let high = highest.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (highest[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
