import { FitError } from '../../errors.ts';
import { type Matrix, zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { classWeightTotals, weightsOrOnes } from '../sample-weights.ts';
import { softmaxInPlace } from '../softmax.ts';
import { minimizeLbfgs } from './lbfgs.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { logisticObjective, outputCount, sigmoid } from './logistic-loss.ts';

export interface LogisticRegressionParams {
  /** Inverse strength of the L2 penalty, above 0. */
  readonly C: number;
  readonly fitIntercept: boolean;
  /** Largest component of the mean loss's gradient that counts as converged. */
  readonly tol: number;
  readonly maxIter: number;
}

export interface LogisticRegressionModel extends LinearWeights {
  readonly format: 'terrarium-logistic-regression/1';
  readonly features: number;
  readonly classes: number;
  /** Codes of the classes seen in training, ascending; the others have probability 0. */
  readonly seenClasses: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * L2-penalised logistic regression by L-BFGS: binary logistic for two classes, multinomial for more.
 * Follows scikit-learn's LogisticRegression(solver='lbfgs'), and shares its optimum.
 */
export const logisticRegression: Estimator<LogisticRegressionParams, LogisticRegressionModel> = {
  defaults: { C: 1, fitIntercept: true, tol: 1e-4, maxIter: 100 },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    if (!(params.C > 0)) throw new FitError(`C is ${params.C}, expected a number above 0`);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const totals = classWeightTotals(target, weights, context.classes);
    const seenClasses = Array.from(totals.keys()).filter(code => totals[code]! > 0);
    const codes = Int32Array.from(target, code => seenClasses.indexOf(code));
    const outputs = outputCount(seenClasses.length);
    const minimum = minimizeLbfgs(
      logisticObjective(
        { features, codes, weights, classes: seenClasses.length },
        params.C,
        params.fitIntercept,
      ),
      new Float64Array(outputs * (features.columns + 1)),
      {
        tol: params.tol,
        maxIter: params.maxIter,
        report: iterations => context.report?.(iterations / params.maxIter),
      },
    );
    context.report?.(1);
    return {
      format: 'terrarium-logistic-regression/1',
      features: features.columns,
      classes: context.classes,
      seenClasses,
      coefficients: minimum.point.slice(0, outputs * features.columns),
      intercepts: minimum.point.slice(outputs * features.columns),
      iterations: minimum.iterations,
      converged: minimum.converged,
    };
  },
  predict(model, features) {
    checkFormat('logisticRegression', model, 'terrarium-logistic-regression/1');
    checkWidth(features, model.features);
    return spreadOverClasses(seenProbabilities(model, features), model);
  },
};

/** Probabilities of the classes seen in training. */
function seenProbabilities(model: LogisticRegressionModel, features: Matrix): Matrix {
  const scores = linearScores(model, features);
  if (model.seenClasses.length > 2) {
    for (let row = 0; row < scores.rows; row++)
      softmaxInPlace(scores.data, row * scores.columns, scores.columns);
    return scores;
  }
  const probabilities = zeros(features.rows, 2);
  scores.data.forEach((score, row) => {
    probabilities.data[2 * row] = sigmoid(-score);
    probabilities.data[2 * row + 1] = sigmoid(score);
  });
  return probabilities;
}

function spreadOverClasses(seen: Matrix, { seenClasses, classes }: LogisticRegressionModel): Matrix {
  if (seenClasses.length === classes) return seen;
  const all = zeros(seen.rows, classes);
  for (let row = 0; row < seen.rows; row++)
    seenClasses.forEach((code, at) => {
      all.data[row * classes + code] = seen.data[row * seen.columns + at]!;
    });
  return all;
}
