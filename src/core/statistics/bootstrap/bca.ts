import { normalBelow, normalQuantile } from '../normal-distribution.ts';
import { sortNumbers } from '../sort-numbers.ts';
import type { Interval } from '../wilson.ts';

/**
 * The bias-corrected and accelerated interval (Efron 1987) of an estimate, from what resamples gave and from what came
 * with rows left out, as scipy.stats.bootstrap(method='BCa'). Resamples without the statistic (NaN) are left aside. Where
 * all lie on one side of the estimate there is no correction, and the interval is that of the percentiles.
 */
export function bcaInterval(
  estimate: number,
  resampled: Float64Array,
  leftOut: Float64Array,
  level = 0.95,
): Interval {
  const sorted = sortNumbers(resampled.filter(value => !Number.isNaN(value)));
  if (sorted.length === 0 || Number.isNaN(estimate)) return { low: NaN, high: NaN };
  const reach = normalQuantile((1 + level) / 2);
  const bias = normalQuantile(shareBelow(sorted, estimate));
  const acceleration = accelerationOf(leftOut.filter(value => !Number.isNaN(value)));
  const corrected = (z: number) =>
    Number.isFinite(bias) ? normalBelow(bias + (bias + z) / (1 - acceleration * (bias + z))) : normalBelow(z);
  return { low: percentile(sorted, corrected(-reach)), high: percentile(sorted, corrected(reach)) };
}

/** The share below, those that are equal counting half. */
function shareBelow(values: Float64Array, estimate: number): number {
  let sum = 0;
  for (const value of values) sum += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  return sum / values.length;
}

function accelerationOf(leftOut: Float64Array): number {
  const centre = leftOut.reduce((sum, value) => sum + value, 0) / leftOut.length;
  let [squares, cubes] = [0, 0];
  for (const value of leftOut) {
    const influence = centre - value;
    squares += influence ** 2;
    cubes += influence ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Between the nearest two in a straight line, as numpy.percentile. */
export function percentile(ascending: Float64Array, share: number): number {
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below]!;
  return low + (place - below) * ((ascending[below + 1] ?? low) - low);
}
