import { binomialProbability } from './binomial.ts';
import { chiSquareTail } from './incomplete-gamma.ts';

/** Whether two models are right on different numbers of the same rows (McNemar 1947): p-values, two-sided. */
export interface McNemarTest {
  /** Rows that the first alone got right, and the second alone. */
  readonly firstOnly: number;
  readonly secondOnly: number;
  /** By the binomial distribution. */
  readonly exact: number;
  /** By chi-square with Edwards' correction for continuity. */
  readonly corrected: number;
}

/** Only rows on which one model is right and the other wrong tell the two apart. */
export function mcnemar(firstOnly: number, secondOnly: number): McNemarTest {
  const discordant = firstOnly + secondOnly;
  if (discordant === 0) return { firstOnly, secondOnly, exact: 1, corrected: 1 };
  let tail = 0;
  for (let k = 0; k <= Math.min(firstOnly, secondOnly); k++)
    tail += binomialProbability(k, discordant, discordant / 2);
  const distance = Math.max(0, Math.abs(firstOnly - secondOnly) - 1);
  return {
    firstOnly,
    secondOnly,
    exact: Math.min(1, 2 * tail),
    corrected: chiSquareTail(distance ** 2 / discordant, 1),
  };
}
