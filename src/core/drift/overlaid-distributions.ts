import { sum } from './chi-square.ts';
import type { CategoryCounts } from './count-categories.ts';
import type { Distributions } from './drift-report.ts';

const BINS = 30;
const CATEGORIES_SHOWN = 20;
/** A float64 holds any smaller whole number and a half. */
const HALVES_EXACT_BELOW = 2 ** 51;

/** Both samples over the same equal-width bins, as shares of each; bins of whole numbers where all values are whole. */
export function overlayNumbers(reference: Float64Array, current: Float64Array): Distributions {
  const edges = sharedEdges([reference, current]);
  return {
    shape: 'numeric',
    edges,
    reference: binShares(reference, edges),
    current: binShares(current, edges),
  };
}

function sharedEdges(samples: readonly Float64Array[]): number[] {
  let [min, max, whole] = [Infinity, -Infinity, true];
  for (const sample of samples)
    for (const value of sample) {
      if (value < min) min = value;
      if (value > max) max = value;
      whole &&= Number.isInteger(value);
    }
  if (min > max) return [0, 1];
  if (whole && Math.max(-min, max) < HALVES_EXACT_BELOW) return wholeEdges(min, max);
  if (min === max) return [min - 0.5, max + 0.5];
  return Array.from({ length: BINS + 1 }, (_, i) => (i === BINS ? max : min + ((max - min) * i) / BINS));
}

/** Every bin holds as many whole numbers as the others: else some would stand out for their width alone. */
function wholeEdges(min: number, max: number): number[] {
  const width = Math.ceil((max - min + 1) / BINS);
  const bins = Math.ceil((max - min + 1) / width);
  return Array.from({ length: bins + 1 }, (_, i) => min - 0.5 + i * width);
}

function binShares(sample: Float64Array, edges: readonly number[]): number[] {
  const bins = edges.length - 1;
  const [min, max] = [edges[0]!, edges[bins]!];
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of sample) counts[Math.min(Math.floor(((value - min) / (max - min)) * bins), bins - 1)]!++;
  return shares(counts);
}

/** The categories most frequent in the reference, the rest as one. */
export function overlayCategories(counts: CategoryCounts): Distributions {
  const shown = counts.labels.length > CATEGORIES_SHOWN + 1 ? CATEGORIES_SHOWN : counts.labels.length;
  const rest = counts.labels.length - shown;
  const fold = (values: readonly number[]) =>
    rest === 0 ? values : [...values.slice(0, shown), sum(values.slice(shown))];
  return {
    shape: 'coded',
    labels: rest === 0 ? counts.labels : [...counts.labels.slice(0, shown), `${rest} other categories`],
    reference: shares(fold(counts.reference)),
    current: shares(fold(counts.current)),
  };
}

function shares(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map(count => (total === 0 ? 0 : count / total));
}
