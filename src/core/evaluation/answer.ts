import type { Matrix } from '../matrix.ts';

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
}

export interface RegressionAnswer {
  readonly task: 'regression';
  readonly actual: Float64Array;
  readonly predicted: Float64Array;
}
