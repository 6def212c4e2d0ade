import type { RegressionAnswer } from './answer.ts';
import { adjustedR2, explainedVariance, r2 } from './explained-variance.ts';
import { pinballAlphas, pinballLoss } from './pinball-loss.ts';
import { poissonDeviance } from './poisson-deviance.ts';
import {
  maxError,
  meanAbsoluteError,
  medianAbsoluteError,
  rootMeanSquaredError,
} from './regression-errors.ts';
import { meanAbsolutePercentageError, symmetricPercentageError } from './relative-errors.ts';

/**
 * Every metric of a regressor under scikit-learn's names; errors are in the target's unit. Adjusted R² where it is known
 * how many columns were predicted from, Poisson deviance where no truth is below 0 and all predictions are above.
 */
export function regressionMetrics(
  { actual, predicted, predictors }: RegressionAnswer,
  weights?: ArrayLike<number>,
): Readonly<Record<string, number>> {
  const explained = r2(actual, predicted, weights);
  const deviance = poissonDeviance(actual, predicted, weights);
  return {
    r2: explained,
    ...(predictors !== undefined && { adjusted_r2: adjustedR2(explained, actual.length, predictors) }),
    explained_variance: explainedVariance(actual, predicted, weights),
    root_mean_squared_error: rootMeanSquaredError(actual, predicted, weights),
    mean_absolute_error: meanAbsoluteError(actual, predicted, weights),
    median_absolute_error: medianAbsoluteError(actual, predicted, weights),
    max_error: maxError(actual, predicted),
    mean_absolute_percentage_error: meanAbsolutePercentageError(actual, predicted, weights),
    symmetric_mape: symmetricPercentageError(actual, predicted, weights),
    mean_pinball_loss_10: pinballLoss(actual, predicted, pinballAlphas.mean_pinball_loss_10, weights),
    mean_pinball_loss_90: pinballLoss(actual, predicted, pinballAlphas.mean_pinball_loss_90, weights),
    ...(!Number.isNaN(deviance) && { mean_poisson_deviance: deviance }),
  };
}
