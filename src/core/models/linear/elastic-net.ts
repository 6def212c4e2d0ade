import { FitError } from '../../errors.ts';
import type { EstimatorName } from '../catalogue.ts';
import type { Estimator, FitContext } from '../estimator.ts';
import type { Matrix } from '../../matrix.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkSquarable, checkSquarableTarget } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { centredColumns } from './centred-columns.ts';
import { centringOf, interceptOf } from './centring.ts';
import { descendByCoordinates } from './coordinate-descent.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { reduceRows } from './reduced-rows.ts';

export interface LassoParams {
  /** Strength of the penalty, at least 0. */
  readonly alpha: number;
  readonly fitIntercept: boolean;
  /** Whether no coefficient may be below 0. */
  readonly positive: boolean;
  /** Converged once the duality gap is below this share of the target's square. */
  readonly tol: number;
  readonly maxIter: number;
}

export interface ElasticNetParams extends LassoParams {
  /** Share of the L1 penalty, which leaves columns out, from 0 to 1; the rest is L2. */
  readonly l1Ratio: number;
}

export interface ElasticNetModel extends LinearWeights {
  readonly format: 'terrarium-elastic-net/1';
  readonly iterations: number;
  readonly converged: boolean;
}

/** Up to so many columns it pays to shrink the rows before the passes over them. */
const columnsWorthReducing = 100;

/**
 * Least squares with L1 and L2 penalties, as scikit-learn's ElasticNet:
 * ‖X·w − y‖² / 2n + alpha · (l1Ratio · ‖w‖₁ + (1 − l1Ratio) · ‖w‖² / 2), where n is the sum of the weights.
 */
export const elasticNet: Estimator<ElasticNetParams, ElasticNetModel> = {
  defaults: { alpha: 1, l1Ratio: 0.5, fitIntercept: true, positive: false, tol: 1e-4, maxIter: 1000 },
  fit: fitElasticNet,
  predict: predictAs('elasticNet'),
  importances: linearImportances,
};

/** The elastic net with the L1 penalty alone, as scikit-learn's Lasso. */
export const lasso: Estimator<LassoParams, ElasticNetModel> = {
  defaults: { alpha: 1, fitIntercept: true, positive: false, tol: 1e-4, maxIter: 1000 },
  fit: (features, target, params, context) =>
    fitElasticNet(features, target, { ...params, l1Ratio: 1 }, context),
  predict: predictAs('lasso'),
  importances: linearImportances,
};

function fitElasticNet(
  features: Matrix,
  target: Float64Array,
  params: ElasticNetParams,
  context: FitContext,
): ElasticNetModel {
  checkRegression(features, target, context);
  checkSquarable(features);
  checkSquarableTarget(target);
  const { alpha, l1Ratio, positive, fitIntercept, tol, maxIter } = params;
  if (!(alpha >= 0 && alpha < Infinity))
    throw new FitError(`alpha is ${alpha}, expected a finite number of at least 0`);
  if (!(l1Ratio >= 0 && l1Ratio <= 1))
    throw new FitError(`l1Ratio is ${l1Ratio}, expected a share from 0 to 1`);
  const weights = weightsOrOnes(context.sampleWeight, features.rows);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centring = centringOf(features, target, weights, fitIntercept);
  const reduces = features.columns < features.rows && features.columns <= columnsWorthReducing;
  const problem = reduces
    ? reduceRows(features, target, weights, centring, done => context.report?.(done / 2))
    : centredColumns(features, target, weights, centring);
  const { coefficients, iterations, converged } = descendByCoordinates(
    problem,
    { l1: alpha * l1Ratio * total, l2: alpha * (1 - l1Ratio) * total, positive },
    { tol, maxIter, report: passes => context.report?.(0.5 + passes / (2 * maxIter)) },
  );
  context.report?.(1);
  return {
    format: 'terrarium-elastic-net/1',
    coefficients,
    intercepts: fitIntercept ? interceptOf(coefficients, centring) : new Float64Array(1),
    iterations,
    converged,
  };
}

function predictAs(estimator: EstimatorName): Estimator<LassoParams, ElasticNetModel>['predict'] {
  return (model, features) => {
    checkFormat(estimator, model, 'terrarium-elastic-net/1');
    checkWidth(features, model.coefficients.length);
    return linearScores(model, features);
  };
}
