import type { Matrix } from '../matrix.ts';
import type { DecisionRule, SaidClasses } from '../models/decision-rule.ts';
import type { Predictions, Target } from './pipeline-model.ts';

/**
 * What an estimator answered (class probabilities, or one value a row) as predictions of this target.
 * `decision` is the rule that the model carries, if any.
 */
export function toPredictions(
  target: Target,
  answered: Matrix,
  decision: DecisionRule | null = null,
): Predictions {
  switch (target.task) {
    case 'classification':
      return {
        task: 'classification',
        classes: target.classes,
        probabilities: answered.data,
        codes: decide(answered, decision),
      };
    case 'regression':
      return { task: 'regression', values: answered.data };
    default:
      return target satisfies never;
  }
}

/** The class that each row is given: by the rule, or the most probable one. */
export function decide(
  probabilities: Matrix,
  decision: DecisionRule | SaidClasses | null,
): Int32Array<ArrayBuffer> {
  if (decision === null) return mostProbable(probabilities);
  if ('said' in decision) return decision.said;
  const { data, rows, columns } = probabilities;
  const { positive, threshold } = decision;
  return Int32Array.from({ length: rows }, (_, row) =>
    data[row * columns + positive]! >= threshold ? positive : 1 - positive,
  );
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
