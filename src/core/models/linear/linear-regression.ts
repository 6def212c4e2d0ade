import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkSquarable, checkSquarableTarget } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { centredColumns } from './centred-columns.ts';
import { centringOf, interceptOf } from './centring.ts';
import { solveLeastSquares } from './least-norm.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { solveNonnegative } from './nonnegative-least-squares.ts';
import { reduceRows } from './reduced-rows.ts';
import { roundingNoise } from './rounding-noise.ts';

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
