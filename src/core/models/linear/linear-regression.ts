import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { fitCentred } from './centred-least-squares.ts';
import { solveLeastSquares } from './least-norm.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { solveNonnegative } from './nonnegative-least-squares.ts';

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
    const weights = fitCentred(
      features,
      target,
      params.fitIntercept,
      context,
      ({ problem, noise, solving }) =>
        params.positive ? solveNonnegative(problem, solving) : solveLeastSquares(problem, noise(), solving),
    );
    return { format: 'terrarium-linear-regression/1', ...weights };
  },
  predict(model, features) {
    checkFormat('linearRegression', model, 'terrarium-linear-regression/1');
    checkWidth(features, model.coefficients.length);
    return linearScores(model, features);
  },
  importances: linearImportances,
};
