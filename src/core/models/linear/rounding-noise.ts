import type { Matrix } from '../../matrix.ts';
import type { Centring } from './centring.ts';
import { dot, type LeastSquares } from './columns.ts';

/** What rounding may leave of a column that is made of others: its length before centring tells how large its numbers were. */
export function roundingNoise(
  { columns }: LeastSquares,
  features: Matrix,
  weights: Float64Array,
  { means }: Centring,
): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = 10 * Number.EPSILON * Math.max(features.rows, features.columns);
  return Float64Array.from(
    columns,
    (column, j) => Number.MIN_VALUE + share * Math.sqrt(dot(column, column) + total * means[j]! ** 2),
  );
}
