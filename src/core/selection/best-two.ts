import { resampledTTest } from '../statistics/resampled-t-test.ts';
import { ranked } from './candidate-results.ts';
import type { BestTwo, CandidateResult } from './comparison.ts';
import type { Split } from './split.ts';

/** Whether the best two can be told apart on these folds, the dummy aside; null with fewer than two, or two folds. */
export function compareBestTwo(
  candidates: readonly CandidateResult[],
  splits: readonly Split[],
): BestTwo | null {
  const [best, second] = ranked(candidates).filter(({ estimator }) => !estimator.startsWith('dummy'));
  if (best === undefined || second === undefined || splits.length < 2) return null;
  const { difference, pValue } = resampledTTest(best.scores, second.scores, testPerTrain(splits));
  return { best: best.estimator, second: second.estimator, difference, pValue };
}

/** How many rows a fold tests for each that it learns from, over all folds. */
export function testPerTrain(splits: readonly Split[]): number {
  const rowsOf = (part: keyof Split) => splits.reduce((sum, split) => sum + split[part].length, 0);
  return rowsOf('test') / rowsOf('train');
}
