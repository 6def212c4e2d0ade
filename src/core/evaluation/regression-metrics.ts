import type { RegressionAnswer } from './answer.ts';
import { explainedVariance, r2 } from './explained-variance.ts';
import {
  maxError,
  meanAbsoluteError,
  medianAbsoluteError,
  rootMeanSquaredError,
} from './regression-errors.ts';

/** Every metric of a regressor under scikit-learn's names; errors are in the target's unit. */
export function regressionMetrics(
  { actual, predicted }: RegressionAnswer,
  weights?: ArrayLike<number>,
): Readonly<Record<string, number>> {
  return {
    r2: r2(actual, predicted, weights),
    explained_variance: explainedVariance(actual, predicted, weights),
    root_mean_squared_error: rootMeanSquaredError(actual, predicted, weights),
    mean_absolute_error: meanAbsoluteError(actual, predicted, weights),
    median_absolute_error: medianAbsoluteError(actual, predicted, weights),
    max_error: maxError(actual, predicted),
  };
}
