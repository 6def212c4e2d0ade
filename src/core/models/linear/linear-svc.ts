import { FitError } from '../../errors.ts';
import { type Matrix, takeRows } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { Estimator, FitContext } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { type ClassWeight, weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { findSeenClasses, spreadOverClasses } from '../seen-classes.ts';
import { calibrationFolds } from '../svm/calibration-folds.ts';
import { fitSigmoid, probabilityOf, type Sigmoid } from '../svm/sigmoid-calibration.ts';
import { minimizeHinge } from './hinge-dual.ts';
import type { Minimum } from './lbfgs.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { outputCount } from './logistic-rows.ts';
import { againstTheRest, ofTwoClasses } from './margin-probabilities.ts';
import { type MarginRows, scoreOfRow } from './margin-rows.ts';
import { minimizeSquaredHinge } from './squared-hinge.ts';

export interface LinearSvcParams {
  readonly loss: 'squaredHinge' | 'hinge';
  /** Inverse strength of the L2 penalty, above 0. */
  readonly C: number;
  readonly fitIntercept: boolean;
  /** What the intercept is multiplied by; it is penalised as a coefficient, the less the greater this is. */
  readonly interceptScaling: number;
  /** Of more than two classes, a factor concerns only the class against the rest, as in liblinear. */
  readonly classWeight: ClassWeight;
  /** Largest component of the mean loss's gradient, or spread of the dual's, that counts as converged. */
  readonly tol: number;
  readonly maxIter: number;
}

/** One output for two classes, else one a class against the rest. */
export interface LinearSvcModel extends LinearWeights {
  readonly format: 'terrarium-linear-svc/1';
  readonly features: number;
  readonly classes: number;
  /** Codes of the classes seen in training, ascending; the others have probability 0. */
  readonly seenClasses: readonly number[];
  /** How a decision value becomes a probability, one an output. */
  readonly sigmoids: readonly Sigmoid[];
  readonly iterations: number;
  readonly converged: boolean;
}

const folds = 5;

/**
 * A linear support vector machine with the optimum of scikit-learn's LinearSVC. Its probabilities, which that has none of,
 * are Platt's: a sigmoid of decision values that models of four fifths of the rows give to the other fifth.
 */
export const linearSVC: Estimator<LinearSvcParams, LinearSvcModel> = {
  defaults: {
    loss: 'squaredHinge',
    C: 1,
    fitIntercept: true,
    interceptScaling: 1,
    classWeight: null,
    tol: 1e-4,
    maxIter: 1000,
  },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    checkSquarable(features);
    if (!(params.C > 0 && params.C < Infinity))
      throw new FitError(`C is ${params.C}, expected a finite number above 0`);
    if (!(params.interceptScaling > 0 && params.interceptScaling < Infinity))
      throw new FitError(`interceptScaling is ${params.interceptScaling}, expected a finite number above 0`);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const ones = new Float64Array(features.rows).fill(1);
    const factors = weightsByClass(params.classWeight, target, ones, context.classes);
    const { seenClasses, codes } = findSeenClasses(target, weights, context.classes);
    const outputs = outputCount(seenClasses.length);
    const fits = Array.from({ length: outputs }, (_, output) => {
      const positive = outputs === 1 ? 1 : output;
      const isPositive = Array.from(codes, code => code === positive);
      const costs = weights.map((weight, row) => {
        const counts = outputs === 1 || isPositive[row]!;
        return params.C * weight * (counts ? factors[row]! : 1);
      });
      const rows: MarginRows = {
        features,
        costs,
        sides: Float64Array.from(isPositive, own => (own ? 1 : -1)),
        interceptScaling: params.fitIntercept ? params.interceptScaling : 0,
      };
      return fitOutput(rows, isPositive, weights, params, context, output, outputs);
    });
    context.report?.(1);
    const points = fits.map(({ minimum }) => minimum.point);
    const scaling = params.fitIntercept ? params.interceptScaling : 0;
    return {
      format: 'terrarium-linear-svc/1',
      features: features.columns,
      classes: context.classes,
      seenClasses,
      coefficients: Float64Array.from(points.flatMap(point => [...point.subarray(0, features.columns)])),
      intercepts: Float64Array.from(points, point => scaling * point[features.columns]!),
      sigmoids: fits.map(({ sigmoid }) => sigmoid),
      iterations: Math.max(...fits.map(({ minimum }) => minimum.iterations)),
      converged: fits.every(({ minimum }) => minimum.converged),
    };
  },
  predict(model, features) {
    const scores = linearSvcDecisions(model, features);
    const { sigmoids, seenClasses, classes } = model;
    const of = (score: number, output: number) => probabilityOf(sigmoids[output]!, score);
    const seen =
      scores.columns === 1 ? ofTwoClasses(scores, score => of(score, 0)) : againstTheRest(scores, of);
    return spreadOverClasses(seen, seenClasses, classes);
  },
  importances: linearImportances,
};

/**
 * Decision values, scikit-learn's `decision_function`: above 0 for the second of two classes, else one for each class seen
 * in training.
 */
export function linearSvcDecisions(model: LinearSvcModel, features: Matrix): Matrix {
  checkFormat('linearSVC', model, 'terrarium-linear-svc/1');
  checkWidth(features, model.features);
  return linearScores(model, features);
}

/** One machine, and the sigmoid of what its like say of rows that they have not seen. */
function fitOutput(
  rows: MarginRows,
  isPositive: readonly boolean[],
  weights: Float64Array,
  params: LinearSvcParams,
  { seed, report }: FitContext,
  output: number,
  outputs: number,
): { readonly minimum: Minimum; readonly sigmoid: Sigmoid } {
  const { features, costs } = rows;
  const tickOf = (part: number) => () => report?.((output + part / (folds + 1)) / outputs);
  const { minimum, withCosts } = solve(rows, params, deriveSeed(seed, output), tickOf);
  // Rows without weight are as good as absent: they must not shift the others between the folds.
  const counted = Uint32Array.from(weights.keys()).filter(row => weights[row]! > 0);
  const sides = Array.from(counted, row => isPositive[row]!);
  const foldOf = calibrationFolds(takeRows(features, counted), sides, folds, deriveSeed(seed, output));
  const decisions = new Float64Array(counted.length);
  for (let fold = 0; fold < folds; fold++) {
    const others = costs.slice();
    counted.forEach((row, place) => {
      if (foldOf[place] === fold) others[row] = 0;
    });
    const point = others.some(cost => cost > 0) ? withCosts(others, fold + 1).point : minimum.point;
    counted.forEach((row, place) => {
      if (foldOf[place] === fold) decisions[place] = scoreOfRow(rows, row, point);
    });
  }
  const own = Float64Array.from(counted, row => weights[row]!);
  return { minimum, sigmoid: fitSigmoid(decisions, sides, own) };
}

/** The share of the passes over the rows that the machines of the folds may take: they start where the whole has ended. */
const shareForFolds = 0.1;

/** Brings one machine to its optimum, and offers to bring it from there to that of the same rows with other costs. */
function solve(
  rows: MarginRows,
  { loss, tol, maxIter }: LinearSvcParams,
  seed: number,
  tickOf: (part: number) => () => void,
): { readonly minimum: Minimum; readonly withCosts: (costs: Float64Array, part: number) => Minimum } {
  const options = { tol, maxIter, tick: tickOf(0) };
  const ofFolds = Math.max(1, Math.ceil(shareForFolds * maxIter));
  switch (loss) {
    case 'hinge': {
      const minimum = minimizeHinge(rows, new Float64Array(rows.costs.length), seed, options);
      return {
        minimum,
        withCosts: (costs, part) =>
          minimizeHinge({ ...rows, costs }, minimum.duals, seed, {
            tol,
            maxIter: ofFolds,
            tick: tickOf(part),
          }),
      };
    }
    case 'squaredHinge': {
      const minimum = minimizeSquaredHinge(rows, new Float64Array(rows.features.columns + 1), options);
      return {
        minimum,
        withCosts: (costs, part) =>
          minimizeSquaredHinge({ ...rows, costs }, minimum.point, { tol, maxIter, tick: tickOf(part) }),
      };
    }
    default:
      return loss satisfies never;
  }
}
