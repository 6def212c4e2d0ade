import type { Matrix } from '../matrix.ts';
import { classCounts } from './confusion-matrix.ts';

/** Correlation between true and given class for any number of classes; 0 where either never varies (Gorodkin's R_K). */
export function matthewsCorrelation(confusion: Matrix): number {
  const counts = classCounts(confusion);
  const sumOf = (part: (class_: (typeof counts)[number]) => number) =>
    counts.reduce((sum, class_) => sum + part(class_), 0);
  const rows = sumOf(({ actual }) => actual);
  const covariance = sumOf(({ hits }) => hits) * rows - sumOf(({ actual, predicted }) => actual * predicted);
  const actualVariance = rows ** 2 - sumOf(({ actual }) => actual ** 2);
  const predictedVariance = rows ** 2 - sumOf(({ predicted }) => predicted ** 2);
  if (actualVariance * predictedVariance === 0) return 0;
  return covariance / Math.sqrt(actualVariance * predictedVariance);
}
