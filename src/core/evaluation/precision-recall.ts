import type { Matrix } from '../matrix.ts';
import { type ClassCounts, classCounts } from './confusion-matrix.ts';
import { mean } from './mean.ts';

/**
 * One class's own score (its code), or one for all classes that occur or are predicted: their plain mean, their mean by
 * how often they occur, or the score of all rows counted together.
 */
export type Average = number | 'macro' | 'weighted' | 'micro';

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
  return fBeta(confusion, average, 1);
}

/** Harmonic mean in which recall counts `beta` times as much as precision: sklearn.metrics.fbeta_score. */
export function fBeta(confusion: Matrix, average: Average, beta: number): number {
  return averaged(confusion, average, counts => fBetaOf(counts, beta));
}

/** The same of one class's counts. */
export function fBetaOf({ hits, actual, predicted }: ClassCounts, beta: number): number {
  return ratio((1 + beta * beta) * hits, beta * beta * actual + predicted);
}

function averaged(confusion: Matrix, average: Average, score: (counts: ClassCounts) => number): number {
  const counts = classCounts(confusion);
  if (typeof average === 'number') return score(counts[average]!);
  const shown = counts.filter(({ actual, predicted }) => actual + predicted > 0);
  switch (average) {
    case 'macro':
      return mean(shown.map(score));
    case 'weighted': {
      const sizes = shown.map(({ actual }) => actual);
      return mean(shown.map(score), sizes);
    }
    case 'micro':
      return score(together(shown));
    default:
      return average satisfies never;
  }
}

function together(counts: readonly ClassCounts[]): ClassCounts {
  const sumOf = (part: keyof ClassCounts) => counts.reduce((sum, one) => sum + one[part], 0);
  return { hits: sumOf('hits'), actual: sumOf('actual'), predicted: sumOf('predicted') };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
