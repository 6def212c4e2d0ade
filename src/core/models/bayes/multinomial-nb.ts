import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { findSeenClasses } from '../seen-classes.ts';
import { classLogPriors } from './class-priors.ts';
import { sumByClass } from './class-sums.ts';
import { type DiscreteNBParams, discretePriors } from './discrete-nb-params.ts';
import { type NaiveBayesModel, posteriors, usedAlpha } from './naive-bayes-model.ts';

export interface MultinomialNBModel extends NaiveBayesModel {
  readonly format: 'terrarium-multinomial-nb/1';
  /** Log share of each feature in all that is counted in a class: seen classes × features, row-major. */
  readonly logShares: Float64Array<ArrayBuffer>;
}

/** Naive Bayes on counts, such as those of words or of categories, as scikit-learn's MultinomialNB. */
export const multinomialNB: Estimator<DiscreteNBParams, MultinomialNBModel> = {
  defaults: { alpha: 1, fitPrior: true, classPrior: null },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    checkSquarable(features);
    checkCounts(features);
    const alpha = usedAlpha(params.alpha);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const seen = findSeenClasses(target, weights, context.classes);
    const priors = discretePriors(params, seen, context.classes);
    const logPriors = classLogPriors('classPrior', priors, seen, context.classes);
    const counts = sumByClass(features, seen, weights, value => value);
    const totals = Float64Array.from(seen.seenClasses, (_, place) => {
      const own = counts.data.subarray(place * counts.columns, (place + 1) * counts.columns);
      return own.reduce((sum, count) => sum + count + alpha, 0);
    });
    context.report?.(1);
    return {
      format: 'terrarium-multinomial-nb/1',
      features: features.columns,
      classes: context.classes,
      seenClasses: seen.seenClasses,
      classLogPriors: logPriors,
      logShares: counts.data.map((count, i) =>
        Math.log((count + alpha) / totals[Math.floor(i / counts.columns)]!),
      ),
    };
  },
  predict(model, features) {
    checkFormat('multinomialNB', model, 'terrarium-multinomial-nb/1');
    checkWidth(features, model.features);
    const { features: columns, logShares } = model;
    return posteriors(model, features, (row, place) => {
      let sum = 0;
      for (let j = 0; j < columns; j++)
        sum += features.data[row * columns + j]! * logShares[place * columns + j]!;
      return sum;
    });
  },
};

/** Standardised numbers fall below 0, so the refusal says what does not. */
function checkCounts({ data, columns }: Matrix): void {
  const at = data.findIndex(value => value < 0);
  if (at === -1) return;
  throw new FitError(
    `row ${Math.floor(at / columns)}: feature ${at % columns} is ${data[at]}, and multinomial naive Bayes counts, so it takes nothing below 0: scale numbers to 0 to 1 (min-max) rather than standardise them, or choose Gaussian naive Bayes`,
  );
}
