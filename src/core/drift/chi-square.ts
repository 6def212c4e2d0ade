import { chiSquareTail } from '../statistics/incomplete-gamma.ts';

/** How often each category occurs in the reference and in the current rows, in the same order. */
export interface Counts {
  readonly reference: readonly number[];
  readonly current: readonly number[];
}

export interface ChiSquare {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/**
 * Pearson's chi-square test of homogeneity of two rows of counts,
 * as scipy.stats.chi2_contingency(correction=False); categories that occur on neither side are left out.
 */
export function chiSquare(counts: Counts): ChiSquare {
  const expected = expectedCounts(counts);
  let statistic = 0;
  let categories = 0;
  expected.reference.forEach((reference, i) => {
    if (reference === 0) return;
    categories++;
    const current = expected.current[i]!;
    statistic += (counts.reference[i]! - reference) ** 2 / reference;
    statistic += (counts.current[i]! - current) ** 2 / current;
  });
  const degreesOfFreedom = Math.max(categories - 1, 0);
  return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom) };
}

/** The counts that one common distribution would give on average. @throws RangeError when a side has no rows. */
export function expectedCounts(counts: Counts): Counts {
  const referenceRows = sum(counts.reference);
  const currentRows = sum(counts.current);
  if (referenceRows === 0 || currentRows === 0)
    throw new RangeError('the chi-square test needs rows on both sides');
  const all = referenceRows + currentRows;
  const totals = counts.reference.map((count, i) => count + counts.current[i]!);
  return {
    reference: totals.map(total => (total * referenceRows) / all),
    current: totals.map(total => (total * currentRows) / all),
  };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
