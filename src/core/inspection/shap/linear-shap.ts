import { type Matrix, zeros } from '../../matrix.ts';
import type { LinearWeights } from '../../models/linear/linear-scores.ts';
import type { ShapValues } from './tree-shap.ts';

/** SHAP values of one score of a linear model against the mean of the background: coefficient · (x − mean), exact where columns are independent. */
export function linearShap(
  { coefficients, intercepts }: LinearWeights,
  output: number,
  background: Matrix,
  rows: Matrix,
): ShapValues {
  const { columns } = rows;
  const own = coefficients.subarray(output * columns, (output + 1) * columns);
  const means = new Float64Array(columns);
  background.data.forEach((value, i) => {
    means[i % columns] = means[i % columns]! + value / background.rows;
  });
  const values = zeros(rows.rows, columns);
  rows.data.forEach((value, i) => {
    values.data[i] = own[i % columns]! * (value - means[i % columns]!);
  });
  return { base: own.reduce((sum, weight, j) => sum + weight * means[j]!, intercepts[output]!), values };
}
