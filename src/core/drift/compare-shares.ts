import { chiSquare, expectedCounts } from './chi-square.ts';
import type { Counts } from './chi-square.ts';
import { balancedCramersV } from './cramers-v.ts';
import { fisherExact } from './fisher-exact.ts';
import { EXPECTED_ENOUGH, poolRareCategories } from './pooling.ts';

export interface ShareComparison {
  readonly test: 'chi-square' | 'fisher-exact';
  /** NaN for Fisher's exact test, which has none. */
  readonly statistic: number;
  readonly pValue: number;
  /** Cramér's V as for samples of one size, before pooling. */
  readonly effectSize: number;
}

/**
 * Whether two rows of counts come from one distribution: chi-square after pooling rare categories,
 * Fisher's exact test where only two cells are left and one of them is expected less than five times.
 */
export function compareShares(counts: Counts): ShareComparison {
  const pooled = poolRareCategories(counts);
  const effectSize = balancedCramersV(counts);
  if (pooled.reference.length === 2 && smallestExpected(pooled) < EXPECTED_ENOUGH)
    return { test: 'fisher-exact', statistic: Number.NaN, pValue: fisherExact(pooled), effectSize };
  const { statistic, pValue } = chiSquare(pooled);
  return { test: 'chi-square', statistic, pValue, effectSize };
}

function smallestExpected(counts: Counts): number {
  const expected = expectedCounts(counts);
  return Math.min(...expected.reference, ...expected.current);
}
