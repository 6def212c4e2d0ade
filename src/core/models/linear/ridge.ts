import { FitError } from '../../errors.ts';
import { type Matrix, rowView, zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkSquarable, checkSquarableTarget } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { centringOf, interceptOf } from './centring.ts';
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
 * Least squares with an L2 penalty, as scikit-learn's Ridge: the normal equations of the centred data,
 * or their dual where there are more features than rows. Without a penalty the solution of smallest norm.
 */
export const ridge: Estimator<RidgeParams, RidgeModel> = {
  defaults: { alpha: 1, fitIntercept: true },
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    checkSquarable(features);
    checkSquarableTarget(target);
    if (!(params.alpha >= 0)) throw new FitError(`alpha is ${params.alpha}, expected a number of at least 0`);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const centring = centringOf(features, target, weights, params.fitIntercept);
    const { means, targetMean } = centring;
    const roots = weights.map(Math.sqrt);
    const centred = zeros(features.rows, features.columns);
    for (let row = 0; row < features.rows; row++) {
      const from = rowView(features, row);
      const to = rowView(centred, row);
      for (let j = 0; j < to.length; j++) to[j] = roots[row]! * (from[j]! - means[j]!);
    }
    const centredTarget = target.map((value, row) => roots[row]! * (value - targetMean));
    const coefficients = solveRidge(centred, centredTarget, params.alpha);
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

/** Minimises ‖X·w − y‖² + alpha·‖w‖². */
function solveRidge(features: Matrix, target: Float64Array, alpha: number): Float64Array<ArrayBuffer> {
  if (features.columns <= features.rows)
    return solve(penalisedGram(transposed(features), alpha), transposedTimes(features, target));
  return transposedTimes(features, solve(penalisedGram(features, alpha), target));
}

function solve(symmetric: Matrix, right: Float64Array): Float64Array<ArrayBuffer> {
  return solveCholesky(symmetric, right) ?? solveLeastNorm(symmetric, right);
}

/** X·Xᵀ + alpha·I: the products of every pair of rows, and the penalty. */
function penalisedGram(rows: Matrix, alpha: number): Matrix {
  const products = zeros(rows.rows, rows.rows);
  for (let a = 0; a < rows.rows; a++) {
    const left = rowView(rows, a);
    for (let b = 0; b <= a; b++) {
      const right = rowView(rows, b);
      let sum = 0;
      for (let i = 0; i < left.length; i++) sum += left[i]! * right[i]!;
      products.data[a * rows.rows + b] = sum;
      products.data[b * rows.rows + a] = sum;
      if (a === b) products.data[a * rows.rows + a] = sum + alpha;
    }
  }
  return products;
}

function transposed(matrix: Matrix): Matrix {
  const result = zeros(matrix.columns, matrix.rows);
  for (let row = 0; row < matrix.rows; row++)
    for (let j = 0; j < matrix.columns; j++)
      result.data[j * matrix.rows + row] = matrix.data[row * matrix.columns + j]!;
  return result;
}

/** Xᵀ·v. */
function transposedTimes(matrix: Matrix, vector: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(matrix.columns);
  for (let row = 0; row < matrix.rows; row++) {
    const values = rowView(matrix, row);
    for (let j = 0; j < result.length; j++) result[j] = result[j]! + values[j]! * vector[row]!;
  }
  return result;
}
