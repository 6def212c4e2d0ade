import type { NumericColumn } from '../table/column.ts';

/** Rows that are worked on together, so that their columns stay in the fast memory. */
const rowsAtOnce = 4096;

/** A column less its mean in units of its spread; 0 where it is missing or infinite, or does not vary. */
interface Standardized extends Sums {
  readonly values: Float64Array;
  readonly varies: boolean;
  /** The rows that are missing or infinite, ascending. */
  readonly lacking: Uint32Array;
}

/** Σ x and Σ x². */
interface Sums {
  readonly sum: number;
  readonly squares: number;
}

/**
 * Pearson's r of each pair of columns over the rows that have both numbers, as pandas corr: entry i × n + j, and
 * NaN where one of the two does not vary over those rows.
 */
export function correlationMatrix(columns: readonly NumericColumn[]): Float64Array {
  const size = columns.length;
  const standardized = columns.map(({ values }) => standardize(values));
  const matrix = new Float64Array(size * size).fill(NaN);
  const products = productsOf(standardized);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = correlate(standardized[i]!, standardized[j]!, products[i * size + j]!);
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
    }
  }
  return matrix;
}

/**
 * Rows that miss one of the two add nothing to Σ xy; what they add to the sums of the other is taken away again,
 * which is exact enough since all is standardized.
 */
function correlate(first: Standardized, second: Standardized, products: number): number {
  if (!first.varies || !second.varies) return NaN;
  const ofFirst = sumsAt(first, second.lacking);
  const ofSecond = sumsAt(second, first.lacking);
  const count = first.values.length - first.lacking.length - second.lacking.length + countBoth(first, second);
  const [sum, otherSum] = [first.sum - ofFirst.sum, second.sum - ofSecond.sum];
  const spread = first.squares - ofFirst.squares - (sum * sum) / count;
  const otherSpread = second.squares - ofSecond.squares - (otherSum * otherSum) / count;
  const least = 1e-12 * count;
  if (!(spread > least && otherSpread > least)) return NaN;
  const r = (products - (sum * otherSum) / count) / Math.sqrt(spread * otherSpread);
  return Math.min(1, Math.max(-1, r));
}

function sumsOf(values: Float64Array): Sums {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return { sum, squares };
}

function sumsAt({ values }: Standardized, rows: Uint32Array): Sums {
  let [sum, squares] = [0, 0];
  for (const row of rows) {
    const value = values[row]!;
    sum += value;
    squares += value * value;
  }
  return { sum, squares };
}

/** How many rows both lack, by one walk over each. */
function countBoth({ lacking: first }: Standardized, { lacking: second }: Standardized): number {
  let [i, j, both] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    if (first[i] === second[j]) both++;
    if (first[i]! <= second[j]!) i++;
    else j++;
  }
  return both;
}

function standardize(values: Float64Array): Standardized {
  let [count, sum] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
  }
  const mean = sum / count;
  let [squares, drift] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const deviation = value - mean;
    squares += deviation * deviation;
    drift += deviation;
  }
  const centre = mean + drift / count;
  const spread = Math.sqrt(squares / count);
  // What the rounding of one value amounts to is no spread.
  const varies = spread > Number.EPSILON * Math.abs(mean) && spread < Infinity;
  const standardized = new Float64Array(values.length);
  const lacking = new Uint32Array(values.length - count);
  let lacks = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isFinite(value)) lacking[lacks++] = row;
    else if (varies) standardized[row] = (value - centre) / spread;
  }
  return { values: standardized, varies, lacking, ...sumsOf(standardized) };
}

/** Σ xy of each pair, in the lower triangle. */
function productsOf(columns: readonly Standardized[]): Float64Array {
  const size = columns.length;
  const products = new Float64Array(size * size);
  const rows = columns[0]?.values.length ?? 0;
  for (let start = 0; start < rows; start += rowsAtOnce) {
    const parts = columns.map(({ values }) => values.subarray(start, start + rowsAtOnce));
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) products[i * size + j]! += dot(parts[i]!, parts[j]!);
  }
  return products;
}

/** Four sums at a time: one sum waits for itself at every step. */
function dot(first: Float64Array, second: Float64Array): number {
  let [a, b, c, d, row] = [0, 0, 0, 0, 0];
  for (; row + 3 < first.length; row += 4) {
    a += first[row]! * second[row]!;
    b += first[row + 1]! * second[row + 1]!;
    c += first[row + 2]! * second[row + 2]!;
    d += first[row + 3]! * second[row + 3]!;
  }
  for (; row < first.length; row++) a += first[row]! * second[row]!;
  return a + b + (c + d);
}
