import type { Matrix } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkSquarable, checkSquarableTarget } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { centredColumns } from './centred-columns.ts';
import { type Centring, centringOf, interceptOf } from './centring.ts';
import { dot, type LeastSquares } from './columns.ts';
import { solveLeastSquares } from './least-norm.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { solveNonnegative } from './nonnegative-least-squares.ts';
import { reduceRows } from './reduced-rows.ts';

export interface LinearRegressionParams {
  readonly fitIntercept: boolean;
  /** Whether no coefficient may be below 0. */
  readonly positive: boolean;
}

export interface LinearRegressionModel extends LinearWeights {
  readonly format: 'terrarium-linear-regression/1';
}

/**
 * Least squares as scikit-learn's LinearRegression: where many coefficients fit equally well (columns made of others,
 * more columns than rows), those of smallest norm.
 */
export const linearRegression: Estimator<LinearRegressionParams, LinearRegressionModel> = {
  defaults: { fitIntercept: true, positive: false },
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    checkSquarable(features);
    checkSquarableTarget(target);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const centring = centringOf(features, target, weights, params.fitIntercept);
    const problem =
      features.columns < features.rows
        ? reduceRows(features, target, weights, centring, context.report)
        : centredColumns(features, target, weights, centring);
    const coefficients = params.positive
      ? solveNonnegative(problem)
      : solveLeastSquares(problem, roundingNoise(problem, features, weights, centring));
    context.report?.(1);
    return {
      format: 'terrarium-linear-regression/1',
      coefficients,
      intercepts: params.fitIntercept ? interceptOf(coefficients, centring) : new Float64Array(1),
    };
  },
  predict(model, features) {
    checkFormat('linearRegression', model, 'terrarium-linear-regression/1');
    checkWidth(features, model.coefficients.length);
    return linearScores(model, features);
  },
  importances: linearImportances,
};

/** What rounding may leave of a column that is made of others: its length before centring tells how large its numbers were. */
function roundingNoise(
  { columns }: LeastSquares,
  features: Matrix,
  weights: Float64Array,
  { means }: Centring,
): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = 10 * Number.EPSILON * Math.max(features.rows, features.columns);
  return Float64Array.from(
    columns,
    (column, j) => Number.MIN_VALUE + share * Math.sqrt(dot(column, column) + total * means[j]! ** 2),
  );
}
