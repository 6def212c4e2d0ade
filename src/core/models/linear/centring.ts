import { type Matrix, rowView } from '../../matrix.ts';
import { weightedMean } from '../sample-weights.ts';

/** What is taken off features and target so that the best intercept is 0; all 0 where there is to be none. */
export interface Centring {
  readonly means: Float64Array;
  readonly targetMean: number;
}

/** The weighted means, or zeros without an intercept. */
export function centringOf(
  features: Matrix,
  target: Float64Array,
  weights: Float64Array,
  fitIntercept: boolean,
): Centring {
  if (!fitIntercept) return { means: new Float64Array(features.columns), targetMean: 0 };
  return { means: columnMeans(features, weights), targetMean: weightedMean(target, weights) };
}

/** The intercept that belongs to coefficients learned from centred data. */
export function interceptOf(
  coefficients: Float64Array,
  { means, targetMean }: Centring,
): Float64Array<ArrayBuffer> {
  const offset = coefficients.reduce((sum, coefficient, j) => sum + coefficient * means[j]!, 0);
  return Float64Array.of(targetMean - offset);
}

function columnMeans(features: Matrix, weights: Float64Array): Float64Array {
  const means = new Float64Array(features.columns);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let row = 0; row < features.rows; row++) {
    const values = rowView(features, row);
    const share = weights[row]! / total;
    for (let j = 0; j < means.length; j++) means[j] = means[j]! + share * values[j]!;
  }
  return means;
}
