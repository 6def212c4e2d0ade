import type { WeightedStatistics } from '../../statistics/bootstrap/weighted-statistics.ts';
import type { RegressionAnswer } from '../answer.ts';
import { adjustedR2 } from '../explained-variance.ts';
import { mean } from '../mean.ts';
import { pinball, pinballAlphas } from '../pinball-loss.ts';
import { deviance } from '../poisson-deviance.ts';
import { regressionMetrics } from '../regression-metrics.ts';
import { percentageError, symmetricError } from '../relative-errors.ts';
import type { NamedStatistics } from './named-statistics.ts';

/** Metrics that are a mean over rows: each row's part. */
const rowParts: Readonly<Record<string, (actual: number, predicted: number) => number>> = {
  mean_absolute_error: (actual, predicted) => Math.abs(actual - predicted),
  mean_absolute_percentage_error: percentageError,
  symmetric_mape: symmetricError,
  mean_pinball_loss_10: (actual, predicted) =>
    pinball(actual - predicted, pinballAlphas.mean_pinball_loss_10),
  mean_pinball_loss_90: (actual, predicted) =>
    pinball(actual - predicted, pinballAlphas.mean_pinball_loss_90),
  mean_poisson_deviance: deviance,
};

/**
 * The metrics of a regressor for rows of any weights: the same numbers as `regressionMetrics`, but for the largest error,
 * of which resamples say nothing.
 */
export function regressionStatistics(answer: RegressionAnswer): NamedStatistics {
  const { actual, predicted, predictors } = answer;
  const rows = actual.length;
  const defined = regressionMetrics(answer);
  const means = Object.keys(rowParts).filter(name => name in defined);
  const parts = means.map(name => actual.map((value, row) => rowParts[name]!(value, predicted[row]!)));
  const moments = errorMoments(answer);
  const median = weightedMiddle(actual.map((value, row) => Math.abs(value - predicted[row]!)));
  const adjusted = predictors === undefined ? [] : ['adjusted_r2'];
  const names = [
    'r2',
    'explained_variance',
    'root_mean_squared_error',
    'median_absolute_error',
    ...adjusted,
    ...means,
  ];
  const measure: WeightedStatistics['measure'] = (weights, into) => {
    const { r2, explained, rootMeanSquare } = moments(weights);
    into.set([r2, explained, rootMeanSquare, median(weights)]);
    if (predictors !== undefined) into[4] = adjustedR2(r2, rows, predictors);
    parts.forEach((part, place) => {
      into[4 + adjusted.length + place] = mean(part, weights);
    });
  };
  return { names, rows, count: names.length, measure };
}

/** R², explained variance and the root of the mean square, from sums about the target's mean, which keeps their digits. */
function errorMoments({ actual, predicted }: RegressionAnswer) {
  const centre = mean(actual);
  const centred = actual.map(value => value - centre);
  const errors = actual.map((value, row) => value - predicted[row]!);
  return (weights: Float64Array) => {
    let [total, sum, squares, errorSum, errorSquares] = [0, 0, 0, 0, 0];
    for (let row = 0; row < errors.length; row++) {
      const weight = weights[row]!;
      if (weight === 0) continue;
      total += weight;
      sum += weight * centred[row]!;
      squares += weight * centred[row]! * centred[row]!;
      errorSum += weight * errors[row]!;
      errorSquares += weight * errors[row]! * errors[row]!;
    }
    const spread = squares - (sum * sum) / total;
    return {
      r2: shareExplained(errorSquares, spread),
      explained: shareExplained(errorSquares - (errorSum * errorSum) / total, spread),
      rootMeanSquare: Math.sqrt(errorSquares / total),
    };
  };
}

function shareExplained(residual: number, spread: number): number {
  if (spread <= 0) return residual === 0 ? 1 : 0;
  return 1 - residual / spread;
}

/** The median of rows that each come as often as their weight says: of an even number, the mean of the middle two. */
function weightedMiddle(values: Float64Array): (weights: Float64Array) => number {
  const order = Uint32Array.from(values, (_, row) => row).sort((a, b) => values[a]! - values[b]!);
  return weights => {
    let total = 0;
    for (const weight of weights) total += weight;
    let [reached, low] = [0, NaN];
    for (const row of order) {
      reached += weights[row]!;
      if (Number.isNaN(low) && reached >= total / 2) low = values[row]!;
      if (reached > total / 2) return (low + values[row]!) / 2;
    }
    return low;
  };
}
