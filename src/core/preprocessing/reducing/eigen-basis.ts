import { type Matrix, zeros } from '../../matrix.ts';
import { jacobiEigen } from '../../models/linear/solve-symmetric.ts';
import type { NumericColumn } from '../../table/column.ts';

/** The directions in which columns spread most. */
export interface EigenBasis {
  /** Orthonormal, one weight a column, the widest first. */
  readonly directions: readonly (readonly number[])[];
  /** Sums of squares along them. */
  readonly squares: readonly number[];
}

/**
 * The right singular vectors of the columns less their `centers`, by the eigenvectors of their products.
 * Each points where the row farthest along it is positive (scikit-learn's svd_flip).
 */
export function eigenBasis(
  columns: readonly NumericColumn[],
  centers: readonly number[],
  rows: number,
): EigenBasis {
  const { values, vectors } = jacobiEigen(productsOf(columns, centers, rows));
  const size = columns.length;
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  const directions = order.map(e => {
    const direction = columns.map((_, c) => vectors[c * size + e]!);
    const sign = signOfFarthest(columns, centers, direction, rows);
    return direction.map(weight => sign * weight);
  });
  return { directions, squares: order.map(e => Math.max(0, values[e]!)) };
}

function productsOf(columns: readonly NumericColumn[], centers: readonly number[], rows: number): Matrix {
  const products = zeros(columns.length, columns.length);
  columns.forEach((first, f) => {
    for (let s = f; s < columns.length; s++) {
      const second = columns[s]!.values;
      let sum = 0;
      for (let row = 0; row < rows; row++)
        sum += (first.values[row]! - centers[f]!) * (second[row]! - centers[s]!);
      products.data[f * columns.length + s] = sum;
      products.data[s * columns.length + f] = sum;
    }
  });
  return products;
}

function signOfFarthest(
  columns: readonly NumericColumn[],
  centers: readonly number[],
  direction: readonly number[],
  rows: number,
): 1 | -1 {
  let farthest = 0;
  for (const score of project(columns, centers, direction, rows)) {
    if (Math.abs(score) > Math.abs(farthest)) farthest = score;
  }
  return farthest < 0 ? -1 : 1;
}

/** How far each row lies along the direction. */
export function project(
  columns: readonly NumericColumn[],
  centers: readonly number[],
  direction: readonly number[],
  rows: number,
): Float64Array<ArrayBuffer> {
  const scores = new Float64Array(rows);
  columns.forEach(({ values }, c) => {
    const [center, weight] = [centers[c]!, direction[c]!];
    for (let row = 0; row < rows; row++) scores[row] = scores[row]! + (values[row]! - center) * weight;
  });
  return scores;
}
