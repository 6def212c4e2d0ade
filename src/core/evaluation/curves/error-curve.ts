import type { RegressionAnswer } from '../answer.ts';
import { thinnedIndices } from '../thin-curve.ts';
import type { Curve } from './class-curves.ts';

const mostPoints = 200;

/**
 * The share of rows (y) that are predicted no further off than so much (x), in the target's own unit: the regression error
 * characteristic of Bi and Bennett (2003). Of two models the one further up and left is better; the area over it is about
 * the mean absolute error.
 */
export function errorCurve({ actual, predicted }: RegressionAnswer): Curve {
  const errors = actual.map((value, row) => Math.abs(value - predicted[row]!)).sort();
  const shown = thinnedIndices(errors.length, mostPoints);
  return {
    x: [0, ...shown.map(at => errors[at]!)],
    y: [0, ...shown.map(at => (at + 1) / errors.length)],
  };
}
