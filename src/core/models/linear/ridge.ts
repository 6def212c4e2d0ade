import { FitError } from '../../errors.ts';
import { zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkSquarable, checkSquarableTarget } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { centredColumns } from './centred-columns.ts';
import { centringOf, interceptOf } from './centring.ts';
import { dot, type LeastSquares } from './columns.ts';
import { solveLeastSquares } from './least-norm.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { reduceRows } from './reduced-rows.ts';
import { roundingNoise } from './rounding-noise.ts';
import { solveCholesky, solveLeastNorm } from './solve-symmetric.ts';

export interface RidgeParams {
  /** Strength of the L2 penalty on the coefficients, at least 0. */
  readonly alpha: number;
  readonly fitIntercept: boolean;
}

export interface RidgeModel extends LinearWeights {
  readonly format: 'terrarium-ridge/1';
}

/**
 * Least squares with an L2 penalty, as scikit-learn's Ridge: ‖X·w − y‖² + alpha · ‖w‖². Without a penalty the solution of
 * smallest norm.
 */
export const ridge: Estimator<RidgeParams, RidgeModel> = {
  defaults: { alpha: 1, fitIntercept: true },
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    checkSquarable(features);
    checkSquarableTarget(target);
    if (!(params.alpha >= 0 && params.alpha < Infinity))
      throw new FitError(`alpha is ${params.alpha}, expected a finite number of at least 0`);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const centring = centringOf(features, target, weights, params.fitIntercept);
    const isTall = features.columns < features.rows;
    const problem = isTall
      ? reduceRows(features, target, weights, centring, context.report)
      : centredColumns(features, target, weights, centring);
    const coefficients =
      isTall || params.alpha === 0
        ? solveLeastSquares(
            penalised(problem, params.alpha),
            roundingNoise(problem, features, weights, centring),
          )
        : solveDual(problem, params.alpha);
    context.report?.(1);
    return {
      format: 'terrarium-ridge/1',
      coefficients,
      intercepts: params.fitIntercept ? interceptOf(coefficients, centring) : new Float64Array(1),
    };
  },
  predict(model, features) {
    checkFormat('ridge', model, 'terrarium-ridge/1');
    checkWidth(features, model.coefficients.length);
    return linearScores(model, features);
  },
  importances: linearImportances,
};

/** The penalty as rows of their own, one a coefficient, that ask it to be 0. */
function penalised(problem: LeastSquares, alpha: number): LeastSquares {
  if (alpha === 0) return problem;
  const { columns, target } = problem;
  const padded = (values: Float64Array) => {
    const longer = new Float64Array(target.length + columns.length);
    longer.set(values);
    return longer;
  };
  return {
    ...problem,
    columns: columns.map((column, j) => {
      const longer = padded(column);
      longer[target.length + j] = Math.sqrt(alpha);
      return longer;
    }),
    target: padded(target),
  };
}

/** By the equations of the rows, X·Xᵀ + alpha·I, of which there are fewer than coefficients. */
function solveDual({ columns, target }: LeastSquares, alpha: number): Float64Array<ArrayBuffer> {
  const size = target.length;
  const products = zeros(size, size);
  for (const column of columns)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        products.data[a * size + b] = products.data[a * size + b]! + column[a]! * column[b]!;
  for (let a = 0; a < size; a++) products.data[a * size + a] = products.data[a * size + a]! + alpha;
  const duals = solveCholesky(products, target) ?? solveLeastNorm(products, target);
  return Float64Array.from(columns, column => dot(column, duals));
}
