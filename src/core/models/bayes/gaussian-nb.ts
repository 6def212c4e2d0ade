import { FitError } from '../../errors.ts';
import { type Matrix, zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { findSeenClasses } from '../seen-classes.ts';
import { classLogPriors } from './class-priors.ts';
import { sumByClass } from './class-sums.ts';
import { type NaiveBayesModel, posteriors } from './naive-bayes-model.ts';

export interface GaussianNBParams {
  /** Probability of each class code before anything is known of a row; null takes the shares in the rows. */
  readonly priors: readonly number[] | null;
  /** Share of the largest variance of a feature that is added to every variance. */
  readonly varSmoothing: number;
}

export interface GaussianNBModel extends NaiveBayesModel {
  readonly format: 'terrarium-gaussian-nb/1';
  /** Seen classes × features, row-major. */
  readonly means: Float64Array<ArrayBuffer>;
  readonly variances: Float64Array<ArrayBuffer>;
}

/**
 * Naive Bayes with a normal distribution for each feature in each class, as scikit-learn's GaussianNB.
 * The added variance counts rows by their weights, where scikit-learn counts all alike.
 */
export const gaussianNB: Estimator<GaussianNBParams, GaussianNBModel> = {
  defaults: { priors: null, varSmoothing: 1e-9 },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    checkSquarable(features);
    if (!(params.varSmoothing >= 0 && params.varSmoothing < Infinity))
      throw new FitError(`varSmoothing is ${params.varSmoothing}, expected a finite number of at least 0`);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const seen = findSeenClasses(target, weights, context.classes);
    const logPriors = classLogPriors('priors', params.priors, seen, context.classes);
    const means = perClass(
      sumByClass(features, seen, weights, value => value),
      seen.totals,
    );
    context.report?.(0.5);
    const spread = sumByClass(
      features,
      seen,
      weights,
      (value, j, place) => (value - means.data[place * means.columns + j]!) ** 2,
    );
    const variances = perClass(spread, seen.totals);
    const added = addedVariance(params.varSmoothing, means, variances, seen.totals);
    context.report?.(1);
    return {
      format: 'terrarium-gaussian-nb/1',
      features: features.columns,
      classes: context.classes,
      seenClasses: seen.seenClasses,
      classLogPriors: logPriors,
      means: means.data,
      variances: variances.data.map(variance => variance + added),
    };
  },
  predict(model, features) {
    checkFormat('gaussianNB', model, 'terrarium-gaussian-nb/1');
    checkWidth(features, model.features);
    const { means, variances, features: columns } = model;
    const constants = logNormalisers(model);
    return posteriors(model, features, (row, place) => {
      let distance = 0;
      for (let j = 0; j < columns; j++) {
        const difference = features.data[row * columns + j]! - means[place * columns + j]!;
        distance += (difference * difference) / variances[place * columns + j]!;
      }
      return constants[place]! - distance / 2;
    });
  },
};

function perClass(sums: Matrix, totals: Float64Array): Matrix {
  const means = zeros(sums.rows, sums.columns);
  sums.data.forEach((sum, i) => {
    means.data[i] = sum / totals[Math.floor(i / sums.columns)]!;
  });
  return means;
}

/** The share of the largest variance of a feature over all rows; where no feature varies any number serves, as all classes are alike. */
function addedVariance(share: number, means: Matrix, variances: Matrix, totals: Float64Array): number {
  const sum = totals.reduce((total, weight) => total + weight, 0);
  let largest = 0;
  for (let j = 0; j < means.columns; j++) {
    const at = (place: number) => place * means.columns + j;
    const mean = totals.reduce((so, weight, place) => so + (weight / sum) * means.data[at(place)]!, 0);
    const variance = totals.reduce(
      (so, weight, place) =>
        so + (weight / sum) * (variances.data[at(place)]! + (means.data[at(place)]! - mean) ** 2),
      0,
    );
    largest = Math.max(largest, variance);
  }
  return Math.max(share * (largest > 0 ? largest : 1), Number.MIN_VALUE);
}

function logNormalisers({ variances, features, seenClasses }: GaussianNBModel): Float64Array {
  return Float64Array.from(seenClasses, (_, place) => {
    let sum = 0;
    for (let j = 0; j < features; j++) sum -= Math.log(2 * Math.PI * variances[place * features + j]!) / 2;
    return sum;
  });
}
