import type { Histogram } from './profile.ts';

const mostBins = 30;

/**
 * Counts of ascending finite values in 30 bins of equal width from the smallest to the largest, as numpy's histogram.
 * Null where there are none, or where they lie farther apart than a number can say.
 */
export function histogramOf(ascending: Float64Array): Histogram | null {
  if (ascending.length === 0) return null;
  const min = ascending[0]!;
  const max = ascending[ascending.length - 1]!;
  if (!Number.isFinite(max - min)) return null;
  return min === max
    ? countInto(ascending, equalEdges(min - 0.5, max + 0.5, mostBins))
    : countInto(ascending, equalEdges(min, max, mostBins));
}

/**
 * Counts of ascending whole numbers in at most 30 bins that each cover as many whole numbers: a bin of another width
 * would hold now one of them, now two, and show a comb that the data has not. Null where there are none.
 */
export function integerHistogramOf(ascending: Float64Array): Histogram | null {
  if (ascending.length === 0) return null;
  const min = ascending[0]!;
  const span = ascending[ascending.length - 1]! - min + 1;
  const width = Math.ceil(span / mostBins);
  const bins = Math.ceil(span / width);
  return countInto(
    ascending,
    Array.from({ length: bins + 1 }, (_, bin) => min - 0.5 + bin * width),
  );
}

/** As numpy's linspace, bit for bit. */
function equalEdges(first: number, last: number, bins: number): number[] {
  const width = (last - first) / bins;
  return Array.from({ length: bins + 1 }, (_, bin) => (bin === bins ? last : first + bin * width));
}

/** Both are ascending, so one walk over each is enough. */
function countInto(ascending: Float64Array, edges: readonly number[]): Histogram {
  const bins = edges.length - 1;
  const counts = Array.from({ length: bins }, () => 0);
  let bin = 0;
  for (const value of ascending) {
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { edges, counts };
}
