import { mean } from './mean.ts';

/** Share of the target's variation about its mean that the predictions account for: sklearn.metrics.r2_score. */
export function r2(actual: Float64Array, predicted: Float64Array, weights?: ArrayLike<number>): number {
  const center = mean(actual, weights);
  const residual = mean(
    actual.map((value, row) => (value - predicted[row]!) ** 2),
    weights,
  );
  return shareExplained(
    residual,
    mean(
      actual.map(value => (value - center) ** 2),
      weights,
    ),
  );
}

/** As r2, but a constant offset of the predictions costs nothing: sklearn.metrics.explained_variance_score. */
export function explainedVariance(
  actual: Float64Array,
  predicted: Float64Array,
  weights?: ArrayLike<number>,
): number {
  const errors = actual.map((value, row) => value - predicted[row]!);
  return shareExplained(variance(errors, weights), variance(actual, weights));
}

function variance(values: Float64Array, weights?: ArrayLike<number>): number {
  const center = mean(values, weights);
  return mean(
    values.map(value => (value - center) ** 2),
    weights,
  );
}

/** A target that never varies is explained fully by a perfect prediction and not at all by another. */
function shareExplained(residual: number, total: number): number {
  if (total === 0) return residual === 0 ? 1 : 0;
  return 1 - residual / total;
}

/** R² less what as many columns explain of any target by chance; NaN with no more rows than columns and one. */
export function adjustedR2(explained: number, rows: number, predictors: number): number {
  const degreesOfFreedom = rows - predictors - 1;
  return degreesOfFreedom > 0 ? 1 - ((1 - explained) * (rows - 1)) / degreesOfFreedom : NaN;
}
