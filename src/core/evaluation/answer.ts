import type { Matrix } from '../matrix.ts';
import type { DecisionRule, SaidClasses } from '../models/decision-rule.ts';
import type { Target } from '../pipeline/pipeline-model.ts';

/** What a model said of rows whose truth is known. */
export type Answer = ClassificationAnswer | RegressionAnswer;

export interface ClassificationAnswer {
  readonly task: 'classification';
  /** Code of each row's true class. */
  readonly actual: ArrayLike<number>;
  /** rows × classes. */
  readonly probabilities: Matrix;
  /** Code of the class that binary metrics speak of; null for more than two classes, then metrics are macro means. */
  readonly positive: number | null;
  /** Where the model says yes, or what was said of these very rows; null or absent for the most probable class. */
  readonly decision?: DecisionRule | SaidClasses | null;
}

export interface RegressionAnswer {
  readonly task: 'regression';
  readonly actual: Float64Array;
  readonly predicted: Float64Array;
  /** How many columns were predicted from, where it is known: what adjusted R² takes into account. */
  readonly predictors?: number;
}

/**
 * Sets what an estimator answered beside the truth: values, or codes of classes.
 * `decision` is the rule that the model carries, if any.
 */
export function toAnswer(
  target: Target,
  actual: Float64Array,
  answered: Matrix,
  decision: DecisionRule | null = null,
): Answer {
  switch (target.task) {
    case 'classification': {
      const positive = target.positive === null ? null : target.classes.indexOf(target.positive);
      return { task: 'classification', actual, probabilities: answered, positive, decision };
    }
    case 'regression':
      return { task: 'regression', actual, predicted: answered.data };
    default:
      return target satisfies never;
  }
}
