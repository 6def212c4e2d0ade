import { FitError } from '../../errors.ts';
import { type Matrix, zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type ClassWeight, classWeightTotals, weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { softmaxInPlace } from '../softmax.ts';
import { sharesOf } from '../shares.ts';
import { boost } from './boost.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import { scoreTrees } from './score-trees.ts';
import { classificationLoss } from './boosting-loss.ts';
import {
  boostingDefaults,
  type BoostingParams,
  checkBoostingParams,
  checkGoesOn,
} from './boosting-params.ts';
import { type BoostingState, firstState, stateOf } from './boosting-state.ts';
import { drawValidationRows } from './validation-rows.ts';

const format = 'terrarium-hist-gradient-boosting-classifier/1';

export interface BoostingClassifierParams extends BoostingParams {
  readonly classWeight: ClassWeight;
}

export interface BoostingClassifierModel {
  readonly format: typeof format;
  /** Number of feature columns. */
  readonly features: number;
  readonly classes: number;
  /** Codes of the classes seen in training, ascending; the others have probability 0. */
  readonly seenClasses: readonly number[];
  readonly trees: BoostedTrees;
  readonly iterations: number;
  readonly validationLosses: readonly number[];
  /** Summed gain of each feature. */
  readonly gains: Float64Array<ArrayBuffer>;
  /** Each feature's share of the gain. */
  readonly importances: Float64Array<ArrayBuffer>;
}

/**
 * Boosted trees on binned features with missing values and categories as they are, as scikit-learn's
 * HistGradientBoostingClassifier. Gradients are rounded to 16 bits, so that sums are exact in any order.
 */
export const histGradientBoostingClassifier: Estimator<BoostingClassifierParams, BoostingClassifierModel> = {
  defaults: { ...boostingDefaults, classWeight: null },
  fit(features, target, params, context) {
    checkClassification(features, target, context, { missing: true });
    checkBoostingParams(params, features.columns);
    const given = weightsOrOnes(context.sampleWeight, features.rows);
    const weights = weightsByClass(params.classWeight, target, given, context.classes);
    const totals = classWeightTotals(target, weights, context.classes);
    const seenClasses = Array.from(totals.keys()).filter(code => totals[code]! > 0);
    const codes = target.map(code => Math.max(seenClasses.indexOf(code), 0));
    const allAlike = params.classWeight === null && context.sampleWeight === undefined;
    const { trees, iterations, validationLosses, gains } = boost(
      {
        features,
        target: Float64Array.from(codes),
        weights: allAlike ? null : weights,
        categorical: context.categorical ?? [],
        loss: classificationLoss(seenClasses.length),
        begun:
          stateOf(context.resumeFrom) ??
          (context.startFrom === undefined
            ? firstState(logOdds(seenClasses.map(code => totals[code]!)), features.columns)
            : stateOfModel(context.startFrom, seenClasses, features, params)),
        validationRows: drawValidationRows(codes, seenClasses.length, params, context.seed),
      },
      params,
      context,
    );
    return {
      format,
      features: features.columns,
      classes: context.classes,
      seenClasses,
      trees,
      iterations,
      validationLosses,
      gains,
      importances: sharesOf(gains),
    };
  },
  predict(model, features, engines) {
    checkFormat('histGradientBoostingClassifier', model, format);
    checkWidth(features, model.features);
    const scores = scoreTrees(model.trees, features, engines);
    const probabilities = zeros(features.rows, model.classes);
    const count = model.seenClasses.length;
    const own = new Float64Array(count);
    for (let row = 0; row < features.rows; row++) {
      // Two classes have one score: against a 0 for the first of them.
      own[0] = 0;
      for (let i = 1; i <= scores.columns; i++) own[count - i] = scores.data[(row + 1) * scores.columns - i]!;
      softmaxInPlace(own, 0, count);
      for (let i = 0; i < count; i++)
        probabilities.data[row * model.classes + model.seenClasses[i]!] = own[i]!;
    }
    return probabilities;
  },
  importances: model => model.importances,
};

/** @throws FitError where the model is of other columns or classes, or has more iterations than it shall have */
function stateOfModel(
  startFrom: object,
  seenClasses: readonly number[],
  features: Matrix,
  params: BoostingParams,
): BoostingState {
  checkFormat('histGradientBoostingClassifier', startFrom, format);
  const model = startFrom as BoostingClassifierModel;
  checkWidth(features, model.features);
  checkGoesOn(params, model.iterations);
  if (model.seenClasses.join() !== seenClasses.join())
    throw new FitError(
      `the model knows the classes ${model.seenClasses.join(', ')}, the rows have ${seenClasses.join(', ')}`,
    );
  const { trees, iterations, validationLosses, gains } = model;
  return { ...firstState(trees.baseline, features.columns), trees, iterations, validationLosses, gains };
}

/** The scores whose probabilities are the classes' shares: one for two classes, else one each around 0. */
function logOdds(totals: readonly number[]): Float64Array<ArrayBuffer> {
  if (totals.length === 2) return Float64Array.of(Math.log(totals[1]! / totals[0]!));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const logs = totals.map(total => Math.log(total / all));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return Float64Array.from(logs, log => log - mean);
}
