import type { SeenClasses } from '../seen-classes.ts';

/** What the naive Bayes of counts and of presence have in common. */
export interface DiscreteNBParams {
  /** Rows that are imagined to have been seen besides (Laplace smoothing), at least 0. */
  readonly alpha: number;
  /** Whether the shares of the classes in the rows count; else all are alike. */
  readonly fitPrior: boolean;
  /** Probability of each class code before anything is known of a row; null leaves it to `fitPrior`. */
  readonly classPrior: readonly number[] | null;
}

/** The prior of every class code, or null for the shares in the rows. */
export function discretePriors(
  { fitPrior, classPrior }: DiscreteNBParams,
  { seenClasses }: SeenClasses,
  classes: number,
): readonly number[] | null {
  if (classPrior !== null || fitPrior) return classPrior;
  const seen = new Set(seenClasses);
  return Array.from({ length: classes }, (_, code) => (seen.has(code) ? 1 / seenClasses.length : 0));
}
