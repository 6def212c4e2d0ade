import type { HypothesisTest } from './hypothesis-test.ts';
import { studentTwoSided } from './incomplete-beta.ts';
import { rank } from './ranks.ts';

/** Pearson's r of two samples of one length with its p, as scipy's pearsonr; null where either does not vary. */
export function pearsonTest(first: Float64Array, second: Float64Array): HypothesisTest | null {
  const r = correlation(first, second);
  return r === null
    ? null
    : { test: 'pearson', ...tested(r, first.length), effect: { measure: 'r', value: r } };
}

/** Spearman's ρ, the correlation of the ranks, with its p, as scipy's spearmanr; null where either does not vary. */
export function spearmanTest(first: Float64Array, second: Float64Array): HypothesisTest | null {
  const rho = correlation(rank(first).ranks, rank(second).ranks);
  return rho === null
    ? null
    : { test: 'spearman', ...tested(rho, first.length), effect: { measure: 'rho', value: rho } };
}

function correlation(first: Float64Array, second: Float64Array): number | null {
  const [firstMean, secondMean] = [mean(first), mean(second)];
  let product = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  for (let i = 0; i < first.length; i++) {
    const a = first[i]! - firstMean;
    const b = second[i]! - secondMean;
    product += a * b;
    firstSquares += a * a;
    secondSquares += b * b;
  }
  const spread = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
  return spread > 0 ? Math.min(1, Math.max(-1, product / spread)) : null;
}

/** t = r √((n − 2) / (1 − r²)): with two rows every line fits, so nothing is surprising. */
function tested(r: number, rows: number): { statistic: number; pValue: number } {
  if (rows < 3) return { statistic: r, pValue: 1 };
  const statistic = r * Math.sqrt((rows - 2) / ((1 - r) * (1 + r)));
  return { statistic: r, pValue: studentTwoSided(statistic, rows - 2) };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
