import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { weightedMean, weightsOrOnes } from '../sample-weights.ts';
import { sharesOf } from '../shares.ts';
import { boost } from './boost.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import { scoreTrees } from './score-trees.ts';
import { type RegressionLoss, regressionLoss } from './boosting-loss.ts';
import {
  boostingDefaults,
  type BoostingParams,
  checkBoostingParams,
  checkGoesOn,
} from './boosting-params.ts';
import { type BoostingState, firstState, rescaleTrees, stateOf } from './boosting-state.ts';
import { drawValidationRows } from './validation-rows.ts';
import { weightedQuantile } from './weighted-quantile.ts';

const format = 'terrarium-hist-gradient-boosting-regressor/1';

export interface BoostingRegressorParams extends BoostingParams {
  readonly loss: RegressionLoss;
  /** The share of targets below the prediction, for the loss 'quantile'. */
  readonly quantile: number;
}

/** A target is `shift` + `scale` × what the scores say of it. */
interface BoostingUnits {
  readonly shift: number;
  readonly scale: number;
  /** The score that every row begins with. */
  readonly start: number;
}

export interface BoostingRegressorModel {
  readonly format: typeof format;
  /** Number of feature columns. */
  readonly features: number;
  /** What turns a score into a prediction. */
  readonly link: 'identity' | 'log';
  readonly trees: BoostedTrees;
  /** The units in which it was boosted, from which more iterations go on. */
  readonly units: BoostingUnits;
  readonly iterations: number;
  readonly validationLosses: readonly number[];
  /** Summed gain of each feature. */
  readonly gains: Float64Array<ArrayBuffer>;
  /** Each feature's share of the gain. */
  readonly importances: Float64Array<ArrayBuffer>;
}

/**
 * Boosted trees on binned features with missing values and categories as they are, as scikit-learn's
 * HistGradientBoostingRegressor. Gradients are rounded to 16 bits, so that sums are exact in any order.
 */
export const histGradientBoostingRegressor: Estimator<BoostingRegressorParams, BoostingRegressorModel> = {
  defaults: { ...boostingDefaults, loss: 'squaredError', quantile: 0.5 },
  fit(features, target, params, context) {
    checkRegression(features, target, context, { missing: true });
    checkBoostingParams(params, features.columns);
    checkLoss(target, params);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const startFrom = modelToGoOnFrom(context.startFrom, features, params);
    const units = startFrom?.units ?? unitsOf(target, weights, params);
    const scaled = Float64Array.from(target, value => (value - units.shift) / units.scale);
    const { trees, iterations, validationLosses, gains } = boost(
      {
        features,
        target: scaled,
        weights: context.sampleWeight ?? null,
        categorical: context.categorical ?? [],
        loss: regressionLoss(params.loss, params.quantile),
        begun: stateOf(context.resumeFrom) ?? beginning(startFrom, units, features.columns),
        validationRows: drawValidationRows(scaled, 0, params, context.seed),
      },
      params,
      context,
    );
    return {
      format,
      features: features.columns,
      link: params.loss === 'poisson' ? 'log' : 'identity',
      trees: rescaleTrees(trees, units.scale, units.shift),
      units,
      iterations,
      validationLosses,
      gains,
      importances: sharesOf(gains),
    };
  },
  predict(model, features, engines) {
    checkFormat('histGradientBoostingRegressor', model, format);
    checkWidth(features, model.features);
    const scores = scoreTrees(model.trees, features, engines);
    return model.link === 'log' ? { ...scores, data: scores.data.map(Math.exp) } : scores;
  },
  importances: model => model.importances,
};

/** Scores are kept in 32 bits: near 0 and of size 1 they lose nothing that matters. */
function unitsOf(
  target: Float64Array,
  weights: Float64Array,
  params: BoostingRegressorParams,
): BoostingUnits {
  const mean = weightedMean(target, weights);
  const [shift, scale] = params.loss === 'poisson' ? [0, 1] : [mean, spreadOf(target, mean)];
  const scaled = Float64Array.from(target, value => (value - shift) / scale);
  return { shift, scale, start: startOf(scaled, weights, params) };
}

/** @throws FitError where the model is of other columns, another loss, or has more iterations than it shall have */
function modelToGoOnFrom(
  startFrom: object | undefined,
  features: Matrix,
  params: BoostingRegressorParams,
): BoostingRegressorModel | null {
  if (startFrom === undefined) return null;
  checkFormat('histGradientBoostingRegressor', startFrom, format);
  const model = startFrom as BoostingRegressorModel;
  checkWidth(features, model.features);
  checkGoesOn(params, model.iterations);
  if ((model.link === 'log') !== (params.loss === 'poisson'))
    throw new FitError(
      `the model has the link "${model.link}", which is not that of the loss ${params.loss}`,
    );
  return model;
}

/** A model's values divided by its scale are those that were multiplied by it: they were of 32 bits. */
function beginning(
  model: BoostingRegressorModel | null,
  { scale, start }: BoostingUnits,
  features: number,
): BoostingState {
  const first = firstState(Float64Array.of(start), features);
  if (model === null) return first;
  const { iterations, validationLosses, gains } = model;
  const values = model.trees.values.map(value => Math.fround(value / scale));
  const trees = { ...model.trees, values, baseline: first.trees.baseline };
  return { ...first, trees, iterations, validationLosses, gains };
}

function checkLoss(target: Float64Array, { loss, quantile }: BoostingRegressorParams): void {
  if (loss === 'quantile' && !(quantile > 0 && quantile < 1))
    throw new FitError(`quantile is ${quantile}, expected a share between 0 and 1`);
  if (loss !== 'poisson') return;
  const negative = target.findIndex(value => value < 0);
  if (negative !== -1)
    throw new FitError(
      `row ${negative}: the target is ${target[negative]}, the poisson loss takes none below 0`,
    );
  if (target.every(value => value === 0))
    throw new FitError('all targets are 0: the poisson loss needs one above');
}

/** The constant score with the least loss. */
function startOf(
  target: Float64Array,
  weights: Float64Array,
  { loss, quantile }: BoostingRegressorParams,
): number {
  switch (loss) {
    case 'squaredError':
      return weightedMean(target, weights);
    case 'absoluteError':
      return weightedQuantile(target, weights, 0.5);
    case 'quantile':
      return weightedQuantile(target, weights, quantile);
    case 'poisson':
      return Math.log(weightedMean(target, weights));
    default:
      return loss satisfies never;
  }
}

function spreadOf(target: Float64Array, mean: number): number {
  const spread = Math.sqrt(target.reduce((sum, value) => sum + (value - mean) ** 2, 0) / target.length);
  return spread > 0 && Number.isFinite(spread) ? spread : 1;
}
