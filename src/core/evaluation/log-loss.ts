import { type Matrix, rowView } from '../matrix.ts';
import { mean } from './mean.ts';

/**
 * Mean negative log-probability of the true class, in nats, as sklearn.metrics.log_loss:
 * probabilities are kept ε away from 0 and 1 and made to sum to 1.
 */
export function logLoss(
  actual: ArrayLike<number>,
  probabilities: Matrix,
  weights?: ArrayLike<number>,
): number {
  return mean(rowLogLosses(actual, probabilities), weights);
}

/** Each row's part in it. */
export function rowLogLosses(actual: ArrayLike<number>, probabilities: Matrix): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: probabilities.rows }, (_, row) => {
    const clipped = rowView(probabilities, row).map(clip);
    return -Math.log(clipped[actual[row]!]! / clipped.reduce((sum, probability) => sum + probability, 0));
  });
}

function clip(probability: number): number {
  return Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON);
}
