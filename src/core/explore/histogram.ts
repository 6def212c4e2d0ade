import type { Histogram } from './profile.ts';
import { quantile } from './quantiles.ts';

const mostBins = 30;

/**
 * Counts of ascending finite values in bins of equal width from the smallest to the largest, as numpy's histogram.
 * Null where there are none, or where they lie farther apart than a number can say.
 */
export function histogramOf(ascending: Float64Array, bins = mostBins): Histogram | null {
  if (ascending.length === 0) return null;
  const min = ascending[0]!;
  const max = ascending[ascending.length - 1]!;
  if (!Number.isFinite(max - min)) return null;
  return min === max
    ? countInto(ascending, equalEdges(min - 0.5, max + 0.5, bins))
    : countInto(ascending, equalEdges(min, max, bins));
}

/**
 * Counts of ascending whole numbers in at most so many bins that each cover as many whole numbers: a bin of another width
 * would hold now one of them, now two, and show a comb that the data has not. Null where there are none.
 */
export function integerHistogramOf(ascending: Float64Array, most = mostBins): Histogram | null {
  if (ascending.length === 0) return null;
  const min = ascending[0]!;
  const span = ascending[ascending.length - 1]! - min + 1;
  const width = Math.ceil(span / most);
  const bins = Math.ceil(span / width);
  return countInto(
    ascending,
    Array.from({ length: bins + 1 }, (_, bin) => min - 0.5 + bin * width),
  );
}

/** More would be thinner than a pixel, and a far outlier would ask for millions. */
const mostDrawn = 400;

/** How many bins Freedman and Diaconis (1981) give ascending values, as numpy's bins='fd', at most 400; 1 where the quartiles meet. */
export function freedmanDiaconis(ascending: Float64Array): number {
  const width = (2 * (quantile(ascending, 0.75) - quantile(ascending, 0.25))) / Math.cbrt(ascending.length);
  const span = ascending[ascending.length - 1]! - ascending[0]!;
  return width > 0 ? Math.min(mostDrawn, Math.max(1, Math.ceil(span / width))) : 1;
}

/** The edges of bins of equal width, as numpy's linspace, bit for bit. */
export function equalEdges(first: number, last: number, bins: number): number[] {
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
