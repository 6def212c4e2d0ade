import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { type ClassWeight, weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { findSeenClasses, spreadOverClasses } from '../seen-classes.ts';
import { probabilityOf, type Sigmoid } from '../svm/sigmoid-calibration.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { outputCount } from './logistic-rows.ts';
import { againstTheRest, ofTwoClasses } from './margin-probabilities.ts';
import { fitMarginMachine, type MarginMachine, type MarginMachineState } from './margin-machine.ts';
import type { MarginRows } from './margin-rows.ts';

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

const stateFormat = 'terrarium-linear-svc-checkpoint/1';

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
    const resumed = stateOf(context.resumeFrom);
    const fits = [...(resumed?.finished ?? [])];
    for (let output = fits.length; output < outputs; output++) {
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
      const finished = [...fits];
      const keep = (current: MarginMachineState | null) =>
        context.checkpoint?.({ format: stateFormat, finished, current } satisfies LinearSvcState);
      const machine = fitMarginMachine(rows, weights, {
        ...params,
        seed: deriveSeed(context.seed, output),
        report: fraction => context.report?.((output + fraction) / outputs),
        keep,
        resumeFrom: resumed?.finished.length === output ? resumed.current : null,
      });
      fits.push(machine);
    }
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

/** The outputs that are done, and how far the next one is. */
interface LinearSvcState {
  readonly format: typeof stateFormat;
  readonly finished: readonly MarginMachine[];
  readonly current: MarginMachineState | null;
}

function stateOf(resumeFrom: object | undefined): LinearSvcState | null {
  if (resumeFrom === undefined || !('format' in resumeFrom) || resumeFrom.format !== stateFormat) return null;
  return resumeFrom as LinearSvcState;
}
