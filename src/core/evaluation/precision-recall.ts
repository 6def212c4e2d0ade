import type { Matrix } from '../matrix.ts';
import { type ClassCounts, classCounts } from './confusion-matrix.ts';
import { mean } from './mean.ts';

/** One class's own score (its code), or the plain mean over the classes that occur or are predicted. */
export type Average = number | 'macro';

/** Share of the rows given a class that are of it; 0 where none is given it. */
export function precision(confusion: Matrix, average: Average): number {
  return averaged(confusion, average, ({ hits, predicted }) => ratio(hits, predicted));
}

/** Share of the rows of a class that are given it; 0 where there are none. */
export function recall(confusion: Matrix, average: Average): number {
  return averaged(confusion, average, ({ hits, actual }) => ratio(hits, actual));
}

/** Harmonic mean of precision and recall; averaged after, not before, as in scikit-learn. */
export function f1(confusion: Matrix, average: Average): number {
  return averaged(confusion, average, ({ hits, actual, predicted }) => ratio(2 * hits, actual + predicted));
}

function averaged(confusion: Matrix, average: Average, score: (counts: ClassCounts) => number): number {
  const counts = classCounts(confusion);
  if (average !== 'macro') return score(counts[average]!);
  return mean(counts.filter(({ actual, predicted }) => actual + predicted > 0).map(score));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
