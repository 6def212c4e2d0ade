import type { NumericColumn } from '../table/column.ts';

/** Rows that are worked on together, so that their columns stay in the fast memory. */
const rowsAtOnce = 4096;

/** A column less its mean in units of its spread; NaN where it is missing or infinite. */
interface Standardized {
  readonly values: Float64Array;
  readonly complete: boolean;
}

/**
 * Pearson's r of each pair of columns over the rows that have both numbers, as pandas corr: entry i × n + j, and
 * NaN where one of the two does not vary over those rows.
 */
export function correlationMatrix(columns: readonly NumericColumn[]): Float64Array {
  const size = columns.length;
  const standardized = columns.map(({ values }) => standardize(values));
  const matrix = new Float64Array(size * size).fill(NaN);
  const products = productsOfComplete(standardized);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const [first, second] = [standardized[i]!, standardized[j]!];
      const value =
        first.complete && second.complete
          ? clamp(products[i * size + j]! / Math.sqrt(products[i * size + i]! * products[j * size + j]!))
          : correlatePresent(first.values, second.values);
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
    }
  }
  return matrix;
}

function standardize(values: Float64Array): Standardized {
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
  }
  const mean = sum / count;
  let squares = 0;
  let drift = 0;
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
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    standardized[row] = varies && Number.isFinite(value) ? (value - centre) / spread : NaN;
  }
  return { values: standardized, complete: varies && count === values.length };
}

/** Σ xy of the pairs without a missing value, in the lower triangle. */
function productsOfComplete(columns: readonly Standardized[]): Float64Array {
  const size = columns.length;
  const products = new Float64Array(size * size);
  const complete = [...columns.keys()].filter(index => columns[index]!.complete);
  const rows = columns[0]?.values.length ?? 0;
  for (let start = 0; start < rows; start += rowsAtOnce) {
    const parts = columns.map(({ values }) => values.subarray(start, start + rowsAtOnce));
    for (const i of complete) {
      for (const j of complete) {
        if (j > i) break;
        products[i * size + j]! += dot(parts[i]!, parts[j]!);
      }
    }
  }
  return products;
}

/** Four sums at a time: one sum waits for itself at every step. */
function dot(first: Float64Array, second: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let row = 0;
  for (; row + 3 < first.length; row += 4) {
    a += first[row]! * second[row]!;
    b += first[row + 1]! * second[row + 1]!;
    c += first[row + 2]! * second[row + 2]!;
    d += first[row + 3]! * second[row + 3]!;
  }
  for (; row < first.length; row++) a += first[row]! * second[row]!;
  return a + b + (c + d);
}

/** In one pass, which is exact enough once the columns are standardized. */
function correlatePresent(first: Float64Array, second: Float64Array): number {
  let [count, sum, otherSum, squares, otherSquares, products] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < first.length; row++) {
    const a = first[row]!;
    const b = second[row]!;
    const product = a * b;
    if (product !== product) continue;
    count++;
    sum += a;
    otherSum += b;
    squares += a * a;
    otherSquares += b * b;
    products += product;
  }
  const spread = squares - (sum * sum) / count;
  const otherSpread = otherSquares - (otherSum * otherSum) / count;
  const least = 1e-12 * count;
  if (!(spread > least && otherSpread > least)) return NaN;
  return clamp((products - (sum * otherSum) / count) / Math.sqrt(spread * otherSpread));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
