import { mean } from './mean.ts';

/** Mean error in relation to the true value: sklearn.metrics.mean_absolute_percentage_error, which is vast where truths are near 0. */
export function meanAbsolutePercentageError(
  actual: Float64Array,
  predicted: Float64Array,
  weights?: ArrayLike<number>,
): number {
  return mean(
    actual.map((value, row) => percentageError(value, predicted[row]!)),
    weights,
  );
}

/** One row's part in it. */
export function percentageError(actual: number, predicted: number): number {
  return Math.abs(actual - predicted) / Math.max(Number.EPSILON, Math.abs(actual));
}

/** Mean error in relation to the middle of truth and prediction, 0 to 2; 0 where both are 0 (Makridakis 1993). */
export function symmetricPercentageError(
  actual: Float64Array,
  predicted: Float64Array,
  weights?: ArrayLike<number>,
): number {
  return mean(
    actual.map((value, row) => symmetricError(value, predicted[row]!)),
    weights,
  );
}

/** One row's part in it. */
export function symmetricError(actual: number, predicted: number): number {
  const size = Math.abs(actual) + Math.abs(predicted);
  return size === 0 ? 0 : (2 * Math.abs(actual - predicted)) / size;
}
