import { FitError } from '../../errors.ts';
import { type Matrix, zeros } from '../../matrix.ts';
import { softmaxInPlace } from '../softmax.ts';
import { spreadOverClasses } from '../seen-classes.ts';

/** What every naive Bayes model holds. */
export interface NaiveBayesModel {
  readonly features: number;
  readonly classes: number;
  /** Codes of the classes seen in training, ascending; the others have probability 0. */
  readonly seenClasses: readonly number[];
  /** One for each seen class. */
  readonly classLogPriors: Float64Array<ArrayBuffer>;
}

/**
 * Class probabilities by Bayes' rule, the features taken as independent within a class.
 * @param logLikelihood log density of row `row` in the seen class at `place`, up to what all classes share
 */
export function posteriors(
  model: NaiveBayesModel,
  { rows }: Matrix,
  logLikelihood: (row: number, place: number) => number,
): Matrix {
  const { classLogPriors, seenClasses, classes } = model;
  const seen = zeros(rows, seenClasses.length);
  for (let row = 0; row < rows; row++) {
    const start = row * seen.columns;
    for (let place = 0; place < seen.columns; place++)
      seen.data[start + place] = classLogPriors[place]! + logLikelihood(row, place);
    // A row too far from every class for a number to tell says nothing: the priors stay.
    if (seen.data.subarray(start, start + seen.columns).every(score => score === -Infinity))
      seen.data.set(classLogPriors, start);
    softmaxInPlace(seen.data, start, seen.columns);
  }
  return spreadOverClasses(seen, seenClasses, classes);
}

/** The smoothing as it is used: a hair above 0 at least, as scikit-learn, so that no logarithm is of 0. */
export function usedAlpha(alpha: number): number {
  if (!(alpha >= 0 && alpha < Infinity))
    throw new FitError(`alpha is ${alpha}, expected a finite number of at least 0`);
  return Math.max(alpha, 1e-10);
}
