import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { Estimator, FitContext } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkSquarable, checkSquarableTarget } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightedMean, weightsOrOnes } from '../sample-weights.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import type { SgdWatch } from './sgd-descent.ts';
import type { SgdRows } from './sgd-epoch.ts';
import { type ErrorLoss, errorLoss } from './sgd-losses.ts';
import { learnOutputs } from './sgd-outputs.ts';
import { checkSgdParams, sgdDefaults, type SgdParams } from './sgd-params.ts';
import { freshState, resultOf, type SgdState } from './sgd-state.ts';
import { splitForValidation } from './validation-split.ts';

export interface SgdRegressorParams extends SgdParams {
  readonly loss: ErrorLoss;
  /** The error up to which a loss takes no notice; for 'huber' that up to which it is squared. */
  readonly epsilon: number;
}

export interface SgdRegressorModel extends LinearWeights {
  readonly format: 'terrarium-sgd-regressor/1';
  /** From which more rows can be learned. */
  readonly state: SgdState;
  /** Passes over the rows of the last fit. */
  readonly iterations: number;
}

/** A linear model learned row by row (stochastic gradient descent), as scikit-learn's SGDRegressor. */
export const sgdRegressor: Estimator<SgdRegressorParams, SgdRegressorModel> = {
  defaults: {
    ...sgdDefaults,
    loss: 'squaredError',
    epsilon: 0.1,
    learningRate: 'invscaling',
    powerT: 0.25,
  },
  fit(features, target, params, context) {
    const rows = rowsToLearn(features, target, params, context);
    const split = params.earlyStopping
      ? splitForValidation(null, features.rows, params.validationFraction, deriveSeed(context.seed, 0))
      : null;
    const watch = split && { learning: split.learning, score: r2On(rows, split.kept) };
    return learn(rows, stateToGoOnFrom(context.startFrom, features), params, context, watch);
  },
  predict(model, features) {
    checkFormat('sgdRegressor', model, 'terrarium-sgd-regressor/1');
    checkWidth(features, model.coefficients.length);
    return linearScores(model, features);
  },
  importances: linearImportances,
};

/** Goes once over more rows from where the model stands, or from nothing: scikit-learn's `partial_fit`. */
export function partialFitSgdRegressor(
  model: SgdRegressorModel | null,
  features: Matrix,
  target: Float64Array,
  params: SgdRegressorParams,
  context: FitContext,
): SgdRegressorModel {
  const rows = rowsToLearn(features, target, params, context);
  const once = { ...params, maxIter: 1 };
  return learn(rows, stateToGoOnFrom(model ?? undefined, features), once, context, null);
}

function stateToGoOnFrom(startFrom: object | undefined, features: Matrix): SgdState {
  if (startFrom === undefined) return freshState(features.columns);
  checkFormat('sgdRegressor', startFrom, 'terrarium-sgd-regressor/1');
  const { coefficients, state } = startFrom as SgdRegressorModel;
  checkWidth(features, coefficients.length);
  return state;
}

function rowsToLearn(
  features: Matrix,
  target: Float64Array,
  params: SgdRegressorParams,
  context: FitContext,
): SgdRows {
  checkRegression(features, target, context);
  checkSquarable(features);
  checkSquarableTarget(target);
  checkSgdParams(params);
  if (!(params.epsilon >= 0))
    throw new FitError(`epsilon is ${params.epsilon}, expected a number of at least 0`);
  return { features, truths: target, weights: weightsOrOnes(context.sampleWeight, features.rows) };
}

function learn(
  rows: SgdRows,
  start: SgdState,
  params: SgdRegressorParams,
  context: FitContext,
  watch: SgdWatch | null,
): SgdRegressorModel {
  const loss = errorLoss(params.loss, params.epsilon);
  const [learned] = learnOutputs(1, () => ({ rows, start, watch }), loss, params, context);
  const { state, passes } = learned!;
  const { weights, intercept } = resultOf(state, params.average);
  return {
    format: 'terrarium-sgd-regressor/1',
    coefficients: weights,
    intercepts: Float64Array.of(intercept),
    state,
    iterations: passes,
  };
}

function r2On({ features, truths, weights }: SgdRows, kept: Uint32Array): (state: SgdState) => number {
  const own = Float64Array.from(kept, row => weights[row]!);
  const mean = weightedMean(
    Float64Array.from(kept, row => truths[row]!),
    own,
  );
  return state => {
    let around = 0;
    let missed = 0;
    for (const row of kept) {
      let score = state.intercept;
      for (let j = 0; j < features.columns; j++)
        score += features.data[row * features.columns + j]! * state.weights[j]!;
      around += weights[row]! * (truths[row]! - mean) ** 2;
      missed += weights[row]! * (truths[row]! - score) ** 2;
    }
    return around > 0 ? 1 - missed / around : -missed;
  };
}
