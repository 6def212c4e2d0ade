import { mean } from './mean.ts';

/** Mean deviance of counts from what was predicted: sklearn.metrics.mean_poisson_deviance; NaN where a truth is below 0 or a prediction not above it. */
export function poissonDeviance(
  actual: Float64Array,
  predicted: Float64Array,
  weights?: ArrayLike<number>,
): number {
  return mean(
    actual.map((value, row) => deviance(value, predicted[row]!)),
    weights,
  );
}

/** One row's part in it. */
export function deviance(actual: number, predicted: number): number {
  if (actual < 0 || !(predicted > 0)) return NaN;
  const logged = actual === 0 ? 0 : actual * Math.log(actual / predicted);
  return 2 * (logged - actual + predicted);
}
