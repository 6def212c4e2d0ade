import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { findSeenClasses } from '../seen-classes.ts';
import { classLogPriors } from './class-priors.ts';
import { sumByClass } from './class-sums.ts';
import { type DiscreteNBParams, discretePriors } from './discrete-nb-params.ts';
import { type NaiveBayesModel, posteriors, usedAlpha } from './naive-bayes-model.ts';

export interface BernoulliNBParams extends DiscreteNBParams {
  /** A feature counts as present where it is above this. Of standardised numbers, 0 parts those above the mean from the others. */
  readonly binarize: number;
}

export interface BernoulliNBModel extends NaiveBayesModel {
  readonly format: 'terrarium-bernoulli-nb/1';
  readonly binarize: number;
  /** Log probability that a feature is present, and that it is absent: seen classes × features, row-major. */
  readonly logPresent: Float64Array<ArrayBuffer>;
  readonly logAbsent: Float64Array<ArrayBuffer>;
}

/** Naive Bayes on whether each feature is above a threshold, as scikit-learn's BernoulliNB. */
export const bernoulliNB: Estimator<BernoulliNBParams, BernoulliNBModel> = {
  defaults: { alpha: 1, binarize: 0, fitPrior: true, classPrior: null },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    const alpha = usedAlpha(params.alpha);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const seen = findSeenClasses(target, weights, context.classes);
    const priors = discretePriors(params, seen, context.classes);
    const logPriors = classLogPriors('classPrior', priors, seen, context.classes);
    const { binarize } = params;
    const present = sumByClass(features, seen, weights, value => (value > binarize ? 1 : 0)).data;
    const totalOf = (i: number) => seen.totals[Math.floor(i / features.columns)]!;
    context.report?.(1);
    return {
      format: 'terrarium-bernoulli-nb/1',
      features: features.columns,
      classes: context.classes,
      seenClasses: seen.seenClasses,
      classLogPriors: logPriors,
      binarize,
      logPresent: present.map((count, i) => Math.log((count + alpha) / (totalOf(i) + 2 * alpha))),
      // Rounding may leave a feature present in a hair more than all rows.
      logAbsent: present.map((count, i) =>
        Math.log((Math.max(totalOf(i) - count, 0) + alpha) / (totalOf(i) + 2 * alpha)),
      ),
    };
  },
  predict(model, features) {
    checkFormat('bernoulliNB', model, 'terrarium-bernoulli-nb/1');
    checkWidth(features, model.features);
    const { features: columns, binarize, logPresent, logAbsent } = model;
    return posteriors(model, features, (row, place) => {
      let sum = 0;
      for (let j = 0; j < columns; j++) {
        const present = features.data[row * columns + j]! > binarize;
        sum += (present ? logPresent : logAbsent)[place * columns + j]!;
      }
      return sum;
    });
  },
};
