import { chiSquare, sum } from './chi-square.ts';
import type { Counts } from './chi-square.ts';

/** Cramér's V of two rows of counts, 0 to 1, as scipy.stats.contingency.association(method='cramer'). */
export function cramersV(counts: Counts): number {
  const rows = sum(counts.reference) + sum(counts.current);
  return Math.sqrt(chiSquare(counts).statistic / rows);
}

/**
 * Cramér's V as it would be were both samples of one size: √(½ Σ (p − q)² / (p + q)) over the shares.
 * The plain V shrinks as the reference outgrows the window, though the shift is the same; this one does not.
 */
export function balancedCramersV(counts: Counts): number {
  const [referenceRows, currentRows] = [sum(counts.reference), sum(counts.current)];
  const parts = counts.reference.map((count, i) => {
    const reference = count / referenceRows;
    const current = counts.current[i]! / currentRows;
    return reference + current === 0 ? 0 : (reference - current) ** 2 / (reference + current);
  });
  return Math.sqrt(sum(parts) / 2);
}
