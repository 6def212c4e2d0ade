import { zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { classWeightTotals, weightsOrOnes } from '../sample-weights.ts';
import { softmaxInPlace } from '../softmax.ts';
import { sharesOf } from '../shares.ts';
import { boost } from './boost.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import { scoreTrees } from './score-trees.ts';
import { classificationLoss } from './boosting-loss.ts';
import { boostingDefaults, type BoostingParams, checkBoostingParams } from './boosting-params.ts';
import { drawValidationRows } from './validation-rows.ts';

const format = 'terrarium-hist-gradient-boosting-classifier/1';

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
  /** Each feature's share of the gain. */
  readonly importances: Float64Array<ArrayBuffer>;
}

/**
 * Boosted trees on binned features with missing values and categories as they are, as scikit-learn's
 * HistGradientBoostingClassifier. Gradients are rounded to 16 bits, so that sums are exact in any order.
 */
export const histGradientBoostingClassifier: Estimator<BoostingParams, BoostingClassifierModel> = {
  defaults: boostingDefaults,
  fit(features, target, params, context) {
    checkClassification(features, target, context, { missing: true });
    checkBoostingParams(params, features.columns);
    const totals = classWeightTotals(
      target,
      weightsOrOnes(context.sampleWeight, features.rows),
      context.classes,
    );
    const seenClasses = Array.from(totals.keys()).filter(code => totals[code]! > 0);
    const codes = target.map(code => Math.max(seenClasses.indexOf(code), 0));
    const boosted = boost(
      {
        features,
        target: Float64Array.from(codes),
        weights: context.sampleWeight ?? null,
        categorical: context.categorical ?? [],
        loss: classificationLoss(seenClasses.length),
        baseline: logOdds(seenClasses.map(code => totals[code]!)),
        scale: 1,
        validationRows: drawValidationRows(codes, seenClasses.length, params, context.seed),
      },
      params,
      context,
    );
    const { trees, iterations, validationLosses, gains } = boosted;
    return {
      format,
      features: features.columns,
      classes: context.classes,
      seenClasses,
      trees,
      iterations,
      validationLosses,
      importances: sharesOf(gains),
    };
  },
  predict(model, features) {
    checkFormat('histGradientBoostingClassifier', model, format);
    checkWidth(features, model.features);
    const scores = scoreTrees(model.trees, features);
    const probabilities = zeros(features.rows, model.classes);
    const own = new Float64Array(model.seenClasses.length);
    for (let row = 0; row < features.rows; row++) {
      // Two classes have one score: against a 0 for the first of them.
      if (own.length === 2) own.set([0, scores.data[row]!]);
      else own.set(scores.data.subarray(row * own.length, (row + 1) * own.length));
      softmaxInPlace(own, 0, own.length);
      model.seenClasses.forEach((code, at) => {
        probabilities.data[row * model.classes + code] = own[at]!;
      });
    }
    return probabilities;
  },
  importances: model => model.importances,
};

/** The scores whose probabilities are the classes' shares: one for two classes, else one each around 0. */
function logOdds(totals: readonly number[]): Float64Array<ArrayBuffer> {
  if (totals.length === 2) return Float64Array.of(Math.log(totals[1]! / totals[0]!));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const logs = totals.map(total => Math.log(total / all));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return Float64Array.from(logs, log => log - mean);
}
