import type { Matrix } from '../../matrix.ts';
import type { Centring } from './centring.ts';
import type { LeastSquares } from './columns.ts';

/** Rows and numbers that are taken in at once; few enough to stay in a processor's cache. */
const mostRows = 512;
const mostNumbers = 2 ** 16;
const fewestRows = 32;

/**
 * The least-squares problem of weighted, centred rows, shrunk to as many rows as there are columns: the R of a QR
 * decomposition of [X | y], which has the same solutions. Blocks of rows are folded into R one after another by
 * Householder reflections (Golub and Van Loan, Matrix Computations, section 5.2), so that nothing is squared and little is held.
 *
 * @param report called with the fraction of the rows that are in
 */
export function reduceRows(
  features: Matrix,
  target: Float64Array,
  weights: Float64Array,
  centring: Centring,
  report?: (fraction: number) => void,
): LeastSquares {
  const width = features.columns + 1;
  const blockRows = Math.max(fewestRows, Math.min(mostRows, Math.floor(mostNumbers / width)));
  const factor = Array.from({ length: width }, () => new Float64Array(width));
  const block = factor.map(() => new Float64Array(blockRows));
  for (let from = 0; from < features.rows; from += blockRows) {
    const rows = Math.min(blockRows, features.rows - from);
    fillBlock(block, rows, from, features, target, weights, centring);
    foldIn(factor, block, rows);
    report?.((from + rows) / features.rows);
  }
  const [last] = factor.slice(-1);
  return {
    columns: factor.slice(0, -1).map(column => column.subarray(0, features.columns)),
    target: last!.subarray(0, features.columns),
    beyond: last![features.columns]! ** 2,
  };
}

/** Rows of √weight · [x − means | y − mean], transposed. */
function fillBlock(
  block: readonly Float64Array[],
  rows: number,
  from: number,
  { data, columns }: Matrix,
  target: Float64Array,
  weights: Float64Array,
  { means, targetMean }: Centring,
): void {
  for (let i = 0; i < rows; i++) {
    const row = from + i;
    const root = Math.sqrt(weights[row]!);
    for (let j = 0; j < columns; j++) block[j]![i] = root * (data[row * columns + j]! - means[j]!);
    block[columns]![i] = root * (target[row]! - targetMean);
  }
}

/** Reflects the block to 0, column by column; R (columns of an upper triangle) takes up what it held. */
function foldIn(factor: readonly Float64Array[], block: readonly Float64Array[], rows: number): void {
  for (let j = 0; j < factor.length; j++) {
    const mirror = block[j]!;
    let below = 0;
    for (let i = 0; i < rows; i++) below += mirror[i]! * mirror[i]!;
    if (below === 0) continue;
    const pivot = factor[j]![j]!;
    const length = Math.sqrt(pivot * pivot + below);
    const reflected = pivot > 0 ? -length : length;
    const top = pivot - reflected;
    const scale = 2 / (top * top + below);
    factor[j]![j] = reflected;
    for (let k = j + 1; k < factor.length; k++) {
      const other = block[k]!;
      const upper = factor[k]!;
      let sum = top * upper[j]!;
      for (let i = 0; i < rows; i++) sum += mirror[i]! * other[i]!;
      sum *= scale;
      upper[j] = upper[j]! - sum * top;
      for (let i = 0; i < rows; i++) other[i] = other[i]! - sum * mirror[i]!;
    }
  }
}
