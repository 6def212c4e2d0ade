import { type Matrix, zeros } from '../matrix.ts';

/**
 * classes × classes: how many rows (or how much weight) of each true class, by row, were given each class, by column.
 * Follows sklearn.metrics.confusion_matrix.
 */
export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
  weights?: ArrayLike<number>,
): Matrix {
  const confusion = zeros(classes, classes);
  for (let row = 0; row < actual.length; row++) {
    confusion.data[actual[row]! * classes + predicted[row]!]! += weights?.[row] ?? 1;
  }
  return confusion;
}

/** What one class's row, column and diagonal of a confusion matrix add up to. */
export interface ClassCounts {
  readonly hits: number;
  readonly actual: number;
  readonly predicted: number;
}

/** The counts of every class of a confusion matrix. */
export function classCounts({ data, rows: classes }: Matrix): readonly ClassCounts[] {
  return Array.from({ length: classes }, (_, c) => {
    let actual = 0;
    let predicted = 0;
    for (let other = 0; other < classes; other++) {
      actual += data[c * classes + other]!;
      predicted += data[other * classes + c]!;
    }
    return { hits: data[c * classes + c]!, actual, predicted };
  });
}
