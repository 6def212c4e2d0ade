import type { bayesEstimators } from '../../../src/core/models/bayes/estimators.ts';
import type { Matrix } from '../../../src/core/matrix.ts';
import type { SubjectsOf } from './family.ts';

const plain = { task: 'classification', weightParams: {} } as const;

export const bayesSubjects: SubjectsOf<typeof bayesEstimators> = {
  gaussianNB: { ...plain, learns: true },
  bernoulliNB: { ...plain, learns: false },
  multinomialNB: { ...plain, learns: true, prepare: asCounts },
};

/** Whole numbers of at least 0: what is far to one side in a column is much of it and little of the next. */
function asCounts({ data, rows, columns }: Matrix): Matrix {
  const counts = data.slice();
  for (let row = 0; row < rows; row++) {
    const score = Math.round(data[row * columns]! + data[row * columns + 2]! / 4);
    counts.set([data[row * columns + 1]!, 8 - score, 8 + score, 1], row * columns);
  }
  return { data: counts, rows, columns };
}
