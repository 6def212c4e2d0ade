import { FitError } from '../../errors.ts';
import { type Matrix, zeros } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { Estimator, FitContext } from '../estimator.ts';
import { checkClassification, checkClassRows, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { type ClassWeight, weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { findSeenClasses, spreadOverClasses } from '../seen-classes.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { outputCount } from './logistic-rows.ts';
import { againstTheRest, marginProbability, ofTwoClasses } from './margin-probabilities.ts';
import type { SgdWatch } from './sgd-descent.ts';
import type { SgdRows } from './sgd-epoch.ts';
import { type MarginLoss, marginLosses } from './sgd-losses.ts';
import { learnOutputs, type SgdTask } from './sgd-outputs.ts';
import { checkSgdParams, sgdDefaults, type SgdParams } from './sgd-params.ts';
import { freshState, resultOf, type SgdState } from './sgd-state.ts';
import { splitForValidation } from './validation-split.ts';

export interface SgdClassifierParams extends SgdParams {
  readonly loss: MarginLoss;
  /** Of more than two classes, a factor concerns only the class against the rest, as in scikit-learn. */
  readonly classWeight: ClassWeight;
}

/** One output for two classes, else one a class against the rest. */
export interface SgdClassifierModel extends LinearWeights {
  readonly format: 'terrarium-sgd-classifier/1';
  readonly features: number;
  readonly classes: number;
  /** Codes of the classes seen in training, ascending; the others have probability 0. */
  readonly seenClasses: readonly number[];
  readonly loss: MarginLoss;
  /** From which more rows can be learned, one an output. */
  readonly states: readonly SgdState[];
  /** Passes over the rows of the last fit. */
  readonly iterations: number;
}

/**
 * A linear model learned row by row (stochastic gradient descent), as scikit-learn's SGDClassifier. With a hinge there as
 * here the scores are no probabilities: these are read off the loss, see `marginProbability`.
 */
export const sgdClassifier: Estimator<SgdClassifierParams, SgdClassifierModel> = {
  defaults: { ...sgdDefaults, loss: 'hinge', learningRate: 'optimal', powerT: 0.5, classWeight: null },
  fit(features, target, params, context) {
    const model = modelToGoOnFrom(context.startFrom, features, context);
    // Rows that are learned besides others may be of one class.
    if (model === null) checkClassification(features, target, context);
    else checkClassRows(features, target, context);
    checkSquarable(features);
    checkSgdParams(params);
    const split = params.earlyStopping
      ? splitForValidation(target, features.rows, params.validationFraction, deriveSeed(context.seed, 0))
      : null;
    return learn(model, features, target, params, context, rows =>
      split === null ? null : { learning: split.learning, score: accuracyOn(rows, split.kept) },
    );
  },
  predict(model, features) {
    checkFormat('sgdClassifier', model, 'terrarium-sgd-classifier/1');
    checkWidth(features, model.features);
    const scores = linearScores(model, features);
    const { loss, seenClasses, classes } = model;
    if (classes === 2) return ofTwoClasses(scores, score => marginProbability(loss, score));
    const seen = againstTheRest(columnsOf(scores, seenClasses), score => marginProbability(loss, score));
    return spreadOverClasses(seen, seenClasses, classes);
  },
  importances: linearImportances,
};

/**
 * Goes once over more rows from where the model stands, or from nothing: scikit-learn's `partial_fit`. The rows may be of
 * one class; `context.classes` says how many there are in all.
 */
export function partialFitSgdClassifier(
  model: SgdClassifierModel | null,
  features: Matrix,
  target: Float64Array,
  params: SgdClassifierParams,
  context: FitContext,
): SgdClassifierModel {
  checkClassRows(features, target, context);
  checkSquarable(features);
  checkSgdParams(params);
  if (params.classWeight === 'balanced')
    throw new FitError(
      "classWeight is 'balanced', which needs all rows at once: give a factor for each class",
    );
  const begun = modelToGoOnFrom(model ?? undefined, features, context);
  return learn(begun, features, target, { ...params, maxIter: 1 }, context, () => null);
}

/** @throws FitError where the model is of other columns or classes */
function modelToGoOnFrom(
  startFrom: object | undefined,
  features: Matrix,
  { classes }: FitContext,
): SgdClassifierModel | null {
  if (startFrom === undefined) return null;
  checkFormat('sgdClassifier', startFrom, 'terrarium-sgd-classifier/1');
  const model = startFrom as SgdClassifierModel;
  checkWidth(features, model.features);
  if (model.classes !== classes)
    throw new FitError(`the rows are of ${classes} classes, those of the model of ${model.classes}`);
  return model;
}

function learn(
  model: SgdClassifierModel | null,
  features: Matrix,
  target: Float64Array,
  params: SgdClassifierParams,
  context: FitContext,
  watchOf: (rows: SgdRows) => SgdWatch | null,
): SgdClassifierModel {
  const { classes } = context;
  const own = weightsOrOnes(context.sampleWeight, features.rows);
  const byClass = weightsByClass(params.classWeight, target, own, classes);
  const outputs = outputCount(classes);
  const taskOf = (output: number): SgdTask => {
    const positive = outputs === 1 ? 1 : output;
    const truths = target.map(code => (code === positive ? 1 : -1));
    const weights =
      outputs === 1 ? byClass : own.map((weight, row) => (truths[row] === 1 ? byClass[row]! : weight));
    const rows = { features, weights, truths };
    return { rows, start: model?.states[output] ?? freshState(features.columns), watch: watchOf(rows) };
  };
  const descents = learnOutputs(outputs, taskOf, marginLosses[params.loss], params, context);
  const states = descents.map(({ state }) => state);
  const results = states.map(state => resultOf(state, params.average));
  const seen = new Set([...(model?.seenClasses ?? []), ...findSeenClasses(target, own, classes).seenClasses]);
  return {
    format: 'terrarium-sgd-classifier/1',
    features: features.columns,
    classes,
    seenClasses: [...seen].sort((a, b) => a - b),
    loss: params.loss,
    coefficients: Float64Array.from(results.flatMap(({ weights }) => [...weights])),
    intercepts: Float64Array.from(results, ({ intercept }) => intercept),
    states,
    iterations: Math.max(...descents.map(({ passes }) => passes)),
  };
}

function columnsOf(matrix: Matrix, chosen: readonly number[]): Matrix {
  const columns = zeros(matrix.rows, chosen.length);
  for (let row = 0; row < matrix.rows; row++)
    chosen.forEach((column, place) => {
      columns.data[row * chosen.length + place] = matrix.data[row * matrix.columns + column]!;
    });
  return columns;
}

/** The share of the weight of the rows kept aside that falls on the right side. */
function accuracyOn({ features, truths, weights }: SgdRows, kept: Uint32Array): (state: SgdState) => number {
  const { data, columns } = features;
  const total = kept.reduce((sum, row) => sum + weights[row]!, 0);
  return state => {
    let right = 0;
    for (const row of kept) {
      let score = state.intercept;
      for (let j = 0; j < columns; j++) score += data[row * columns + j]! * state.weights[j]!;
      if (score > 0 === truths[row]! > 0) right += weights[row]!;
    }
    return total > 0 ? right / total : 0;
  };
}
