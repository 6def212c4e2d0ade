import { mean } from './mean.ts';

/** The quantiles that pinball losses are told of. */
export const pinballAlphas = { mean_pinball_loss_10: 0.1, mean_pinball_loss_90: 0.9 } as const;

/** Mean cost of errors where predicting too low costs `alpha` and too high 1 − `alpha`: sklearn.metrics.mean_pinball_loss. */
export function pinballLoss(
  actual: Float64Array,
  predicted: Float64Array,
  alpha: number,
  weights?: ArrayLike<number>,
): number {
  return mean(
    actual.map((value, row) => pinball(value - predicted[row]!, alpha)),
    weights,
  );
}

/** One row's part in it, of actual minus predicted. */
export function pinball(error: number, alpha: number): number {
  return error >= 0 ? alpha * error : (alpha - 1) * error;
}
