import { studentTwoSided } from './incomplete-beta.ts';

/** What comes of comparing two models on the same splits. */
export interface ResampledTest {
  /** Mean of first minus second. */
  readonly difference: number;
  /** Of that mean, corrected for splits that share training rows. */
  readonly standardError: number;
  /** Two-sided; 1 where every difference is 0. */
  readonly pValue: number;
}

/**
 * The corrected resampled t-test (Nadeau and Bengio 2003, Inference for the Generalization Error): scores on k splits
 * whose training rows overlap are no independent samples, so their variance counts (1/k + test rows / training rows)
 * times. `testPerTrain` is that share: 1/(folds − 1) for cross-validation.
 * @throws RangeError unless both have the same number of scores, at least 2
 */
export function resampledTTest(
  first: readonly number[],
  second: readonly number[],
  testPerTrain: number,
): ResampledTest {
  const count = first.length;
  if (count < 2 || second.length !== count)
    throw new RangeError(`${count} and ${second.length} scores cannot be compared pair by pair`);
  const differences = first.map((score, split) => score - second[split]!);
  const difference = differences.reduce((sum, value) => sum + value, 0) / count;
  const variance = differences.reduce((sum, value) => sum + (value - difference) ** 2, 0) / (count - 1);
  const standardError = Math.sqrt((1 / count + testPerTrain) * variance);
  return { difference, standardError, pValue: twoSided(difference, standardError, count - 1) };
}

function twoSided(difference: number, standardError: number, degreesOfFreedom: number): number {
  if (standardError === 0) return difference === 0 ? 1 : 0;
  return studentTwoSided(difference / standardError, degreesOfFreedom);
}
