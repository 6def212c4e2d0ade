import { type Matrix, zeros } from '../../../core/matrix.ts';
import type { TestEvaluation } from '../../../lifecycle/training/run.ts';

export type ClassificationTest = Extract<TestEvaluation, { task: 'classification' }>;

/** The confusion matrix that a run keeps. */
export function matrixFrom({ classes, confusion }: ClassificationTest): Matrix {
  const matrix = zeros(classes.length, classes.length);
  matrix.data.set(confusion);
  return matrix;
}
