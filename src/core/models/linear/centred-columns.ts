import type { Matrix } from '../../matrix.ts';
import type { Centring } from './centring.ts';
import type { LeastSquares } from './columns.ts';

/** The least-squares problem of weighted, centred rows as it is: for where there are more columns than rows. */
export function centredColumns(
  { data, rows, columns }: Matrix,
  target: Float64Array,
  weights: Float64Array,
  { means, targetMean }: Centring,
): LeastSquares {
  const roots = weights.map(Math.sqrt);
  return {
    columns: Array.from({ length: columns }, (_, j) =>
      Float64Array.from({ length: rows }, (_, row) => roots[row]! * (data[row * columns + j]! - means[j]!)),
    ),
    target: target.map((value, row) => roots[row]! * (value - targetMean)),
    beyond: 0,
  };
}
