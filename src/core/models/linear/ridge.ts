import { FitError } from '../../errors.ts';
import { zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { fitCentred } from './centred-least-squares.ts';
import { dot, type LeastSquares } from './columns.ts';
import { solveLeastSquares } from './least-norm.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
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
    const { alpha, fitIntercept } = params;
    if (!(alpha >= 0 && alpha < Infinity))
      throw new FitError(`alpha is ${alpha}, expected a finite number of at least 0`);
    const weights = fitCentred(
      features,
      target,
      fitIntercept,
      context,
      ({ problem, isTall, noise, solving }) =>
        isTall || alpha === 0
          ? solveLeastSquares(penalised(problem, alpha), noise(), solving)
          : solveDual(problem, alpha, solving),
    );
    return { format: 'terrarium-ridge/1', ...weights };
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
function solveDual(
  { columns, target }: LeastSquares,
  alpha: number,
  report: (fraction: number) => void,
): Float64Array<ArrayBuffer> {
  const size = target.length;
  const products = zeros(size, size);
  columns.forEach((column, j) => {
    report(j / columns.length);
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        products.data[a * size + b] = products.data[a * size + b]! + column[a]! * column[b]!;
  });
  for (let a = 0; a < size; a++) products.data[a * size + a] = products.data[a * size + a]! + alpha;
  const duals = solveCholesky(products, target) ?? solveLeastNorm(products, target);
  return Float64Array.from(columns, column => dot(column, duals));
}
