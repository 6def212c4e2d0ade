import type { NumericColumn } from '../table/column.ts';

/** Rows that are worked on together, so that their columns stay in the fast memory. */
const rowsAtOnce = 4096;

/** How a column is brought to mean 0 and spread 1, and the rows that are missing or infinite, ascending. */
interface Scale {
  readonly values: Float64Array;
  readonly centre: number;
  /** The standard deviation; Infinity where the column does not vary, so that all of it is 0. */
  readonly spread: number;
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
  const scales = columns.map(({ values }) => scaleOf(values));
  const { products, sums, stride } = sumUp(scales);
  const summed = scales.map((scale, index) => ({ ...scale, ...sums[index]! }));
  const matrix = new Float64Array(size * size).fill(NaN);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = correlate(summed[i]!, summed[j]!, products[i * stride + j]!);
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
function correlate(first: Scale & Sums, second: Scale & Sums, products: number): number {
  if (first.spread === Infinity || second.spread === Infinity) return NaN;
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

/** Rows that this column lacks as well add nothing. */
function sumsAt({ values, centre, spread }: Scale, rows: Uint32Array): Sums {
  let [sum, squares] = [0, 0];
  for (const row of rows) {
    const value = values[row]!;
    if (!Number.isFinite(value)) continue;
    const scaled = (value - centre) / spread;
    sum += scaled;
    squares += scaled * scaled;
  }
  return { sum, squares };
}

/** How many rows both lack, by one walk over each. */
function countBoth({ lacking: first }: Scale, { lacking: second }: Scale): number {
  let [i, j, both] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    if (first[i] === second[j]) both++;
    if (first[i]! <= second[j]!) i++;
    else j++;
  }
  return both;
}

function scaleOf(values: Float64Array): Scale {
  let [count, total] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isFinite(value)) continue;
    count++;
    total += value;
  }
  const mean = total / count;
  const lacking = new Uint32Array(values.length - count);
  let [lacks, squares, drift] = [0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isFinite(value)) lacking[lacks++] = row;
    else {
      const deviation = value - mean;
      squares += deviation * deviation;
      drift += deviation;
    }
  }
  const spread = Math.sqrt(squares / count);
  // What the rounding of one value amounts to is no spread.
  const varies = spread > Number.EPSILON * Math.abs(mean) && spread < Infinity;
  return { values, centre: mean + drift / count, spread: varies ? spread : Infinity, lacking };
}

/** Σ xy of each pair, in the lower triangle of a matrix with rows of `stride` entries, and the sums of each column. */
function sumUp(scales: readonly Scale[]) {
  // Columns are multiplied two by two: one more of zeros where their number is odd.
  const stride = scales.length + (scales.length % 2);
  const products = new Float64Array(stride * stride);
  const sums = scales.map(() => ({ sum: 0, squares: 0 }));
  const rows = scales[0]?.values.length ?? 0;
  const blocks = Array.from({ length: stride }, () => new Float64Array(Math.min(rows, rowsAtOnce)));
  for (let start = 0; start < rows; start += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - start);
    scales.forEach((scale, index) => {
      const { sum, squares } = fillBlock(blocks[index]!, scale, start, count);
      sums[index]!.sum += sum;
      sums[index]!.squares += squares;
    });
    for (let i = 0; i < stride; i += 2)
      for (let j = 0; j <= i; j += 2) {
        const pairs = [blocks[i]!, blocks[i + 1]!, blocks[j]!, blocks[j + 1]!] as const;
        addProducts(products, i * stride + j, stride, pairs, count);
      }
  }
  return { products, sums, stride };
}

/** Writes the standardized values of so many rows from `start` on, 0 for those that lack one. */
function fillBlock(
  block: Float64Array,
  { values, centre, spread }: Scale,
  start: number,
  count: number,
): Sums {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) {
    const value = values[start + i]!;
    const scaled = Number.isFinite(value) ? (value - centre) / spread : 0;
    block[i] = scaled;
    sum += scaled;
    squares += scaled * scaled;
  }
  return { sum, squares };
}

/** Four sums at a time: of each value that is read two products are made, and no sum waits for itself. */
function addProducts(
  products: Float64Array,
  place: number,
  stride: number,
  [x, y, u, v]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  rows: number,
): void {
  let [xu, xv, yu, yv] = [0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const a = x[row]!;
    const b = y[row]!;
    const c = u[row]!;
    const d = v[row]!;
    xu += a * c;
    xv += a * d;
    yu += b * c;
    yv += b * d;
  }
  products[place]! += xu;
  products[place + 1]! += xv;
  products[place + stride]! += yu;
  products[place + stride + 1]! += yv;
}
