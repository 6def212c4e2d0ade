import type { Matrix } from '../matrix.ts';
import type { Predictions, Target } from './pipeline-model.ts';

/** What an estimator answered (class probabilities, or one value a row) as predictions of this target. */
export function toPredictions(target: Target, answered: Matrix): Predictions {
  switch (target.task) {
    case 'classification':
      return {
        task: 'classification',
        classes: target.classes,
        probabilities: answered.data,
        codes: mostProbable(answered),
      };
    case 'regression':
      return { task: 'regression', values: answered.data };
    default:
      return target satisfies never;
  }
}

/** Column of the greatest value of each row, the first of equals, as numpy's argmax. */
export function mostProbable({ data, rows, columns }: Matrix): Int32Array<ArrayBuffer> {
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let c = 1; c < columns; c++) {
      if (data[start + c]! > data[start + codes[row]!]!) codes[row] = c;
    }
  }
  return codes;
}
