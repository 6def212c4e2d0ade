import { mean } from './mean.ts';

/** Mean squared difference between the probability of class `positive` and what happened: brier_score_loss. */
export function brierScore(
  actual: ArrayLike<number>,
  positive: number,
  scores: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  const squares = Array.from(scores, (score, row) => (Number(actual[row] === positive) - score) ** 2);
  return mean(squares, weights);
}
