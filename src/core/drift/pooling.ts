import { expectedCounts, sum } from './chi-square.ts';
import type { Counts } from './chi-square.ts';

/** The chi-square distribution is a fair picture of the statistic from this expected count on (Cochran, 1954). */
export const EXPECTED_ENOUGH = 5;
const EXPECTED_AT_LEAST = 1;

/**
 * The counts with rare categories pooled into one, at the end: rare is an expected count below 5 on either side.
 * When even the pool is expected less than once, the smallest of the kept categories joins it,
 * as long as two cells remain.
 */
export function poolRareCategories(counts: Counts): Counts {
  const expected = expectedCounts(counts);
  const smaller = counts.reference.map((_, i) => Math.min(expected.reference[i]!, expected.current[i]!));
  const order = smaller.map((_, i) => i).filter(i => smaller[i]! > 0);
  order.sort((a, b) => smaller[b]! - smaller[a]!);
  const kept = order.filter(i => smaller[i]! >= EXPECTED_ENOUGH);
  const pooled = order.slice(kept.length);
  if (pooled.length === 0) return pick(counts, kept);
  const poolExpected = pooled.reduce((total, i) => total + smaller[i]!, 0);
  if (poolExpected < EXPECTED_AT_LEAST && kept.length > 1) pooled.push(kept.pop()!);
  const keptCounts = pick(counts, kept);
  const pool = pick(counts, pooled);
  return {
    reference: [...keptCounts.reference, sum(pool.reference)],
    current: [...keptCounts.current, sum(pool.current)],
  };
}

function pick(counts: Counts, indices: readonly number[]): Counts {
  return {
    reference: indices.map(i => counts.reference[i]!),
    current: indices.map(i => counts.current[i]!),
  };
}
