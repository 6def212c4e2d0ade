import { logBinomialCoefficient } from '../statistics/binomial.ts';
import type { Counts } from './chi-square.ts';

/** R's allowance for rounding when it asks which tables are as unlikely as the one seen. */
const TIE_TOLERANCE = 1 + 1e-7;

/** The two-sided p-value of Fisher's exact test on two rows of two counts, as scipy.stats.fisher_exact. */
export function fisherExact(counts: Counts): number {
  const [a = 0, b = 0] = counts.reference;
  const [c = 0, d = 0] = counts.current;
  const [row, other, column] = [a + b, c + d, a + c];
  const whole = logBinomialCoefficient(row + other, column);
  const probability = (cell: number) =>
    Math.exp(logBinomialCoefficient(row, cell) + logBinomialCoefficient(other, column - cell) - whole);
  const limit = probability(a) * TIE_TOLERANCE;
  let total = 0;
  for (let cell = Math.max(0, column - other); cell <= Math.min(row, column); cell++) {
    const chance = probability(cell);
    if (chance <= limit) total += chance;
  }
  return Math.min(total, 1);
}
