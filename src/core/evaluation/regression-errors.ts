import { mean } from './mean.ts';
import { weightedMedian } from './weighted-median.ts';

/** Mean distance between prediction and truth, in the target's unit. */
export function meanAbsoluteError(
  actual: Float64Array,
  predicted: Float64Array,
  weights?: ArrayLike<number>,
): number {
  return mean(distances(actual, predicted), weights);
}

/** Root of the mean squared distance, in the target's unit. */
export function rootMeanSquaredError(
  actual: Float64Array,
  predicted: Float64Array,
  weights?: ArrayLike<number>,
): number {
  return Math.sqrt(
    mean(
      distances(actual, predicted).map(distance => distance ** 2),
      weights,
    ),
  );
}

/** The distance that half of the rows stay within, in the target's unit. */
export function medianAbsoluteError(
  actual: Float64Array,
  predicted: Float64Array,
  weights?: ArrayLike<number>,
): number {
  return weightedMedian(distances(actual, predicted), weights);
}

/** The greatest distance, in the target's unit. */
export function maxError(actual: Float64Array, predicted: Float64Array): number {
  return distances(actual, predicted).reduce((greatest, distance) => Math.max(greatest, distance), 0);
}

function distances(actual: Float64Array, predicted: Float64Array): Float64Array {
  return actual.map((value, row) => Math.abs(value - predicted[row]!));
}
