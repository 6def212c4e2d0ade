import type { Matrix } from '../matrix.ts';
import { classCounts } from './confusion-matrix.ts';
import { mean } from './mean.ts';

/** Share of rows given their true class. */
export function accuracy(confusion: Matrix): number {
  const hits = classCounts(confusion).reduce((sum, counts) => sum + counts.hits, 0);
  return hits / confusion.data.reduce((sum, count) => sum + count, 0);
}

/** Mean recall of the classes that occur, as sklearn.metrics.balanced_accuracy_score. */
export function balancedAccuracy(confusion: Matrix): number {
  const occurring = classCounts(confusion).filter(({ actual }) => actual > 0);
  return mean(occurring.map(({ hits, actual }) => hits / actual));
}
