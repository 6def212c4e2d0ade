import { FitError } from '../../errors.ts';
import { type Matrix, zeros } from '../../matrix.ts';
import type { Estimator, FitContext } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkSquarable } from '../magnitude.ts';
import { checkFormat } from '../model-format.ts';
import { type ClassWeight, weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { findSeenClasses, spreadOverClasses } from '../seen-classes.ts';
import { softmaxInPlace } from '../softmax.ts';
import { type Minimum, minimizeLbfgs } from './lbfgs.ts';
import { linearImportances } from './linear-importances.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import { logisticObjective, sigmoid, withRidge } from './logistic-loss.ts';
import { type LogisticData, outputCount } from './logistic-rows.ts';
import { minimizeOrthantWise } from './orthant-wise.ts';

export interface LogisticRegressionParams {
  readonly penalty: 'none' | 'l1' | 'l2' | 'elasticnet';
  /** Inverse strength of the penalty, above 0. */
  readonly C: number;
  /** Share of L1 in the elastic net's penalty, from 0 to 1; scikit-learn has no default here. */
  readonly l1Ratio: number;
  readonly fitIntercept: boolean;
  readonly classWeight: ClassWeight;
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
 * Logistic regression: binary for two classes, multinomial for more. Minimises Σ w·loss + penalty / C, as scikit-learn's
 * LogisticRegression, and shares its optimum: by L-BFGS, and orthant-wise where there is an L1 penalty.
 */
export const logisticRegression: Estimator<LogisticRegressionParams, LogisticRegressionModel> = {
  defaults: {
    penalty: 'l2',
    C: 1,
    l1Ratio: 0.5,
    fitIntercept: true,
    classWeight: null,
    tol: 1e-4,
    maxIter: 100,
  },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    checkSquarable(features);
    if (!(params.C > 0)) throw new FitError(`C is ${params.C}, expected a number above 0`);
    const weights = weightsByClass(
      params.classWeight,
      target,
      weightsOrOnes(context.sampleWeight, features.rows),
      context.classes,
    );
    const { seenClasses, codes } = findSeenClasses(target, weights, context.classes);
    if (seenClasses.length < 2)
      throw new FitError('classWeight leaves weight to fewer than the two classes that a classifier needs');
    const data = { features, codes, weights, classes: seenClasses.length };
    const minimum = minimize(data, params, context);
    if (!minimum.point.every(Number.isFinite))
      throw new FitError(
        'the coefficients grew beyond all numbers: scale the columns, or penalise more (a smaller C)',
      );
    const count = outputCount(seenClasses.length) * features.columns;
    context.report?.(1);
    return {
      format: 'terrarium-logistic-regression/1',
      features: features.columns,
      classes: context.classes,
      seenClasses,
      coefficients: minimum.point.slice(0, count),
      intercepts: minimum.point.slice(count),
      iterations: minimum.iterations,
      converged: minimum.converged,
    };
  },
  predict(model, features) {
    checkFormat('logisticRegression', model, 'terrarium-logistic-regression/1');
    checkWidth(features, model.features);
    return spreadOverClasses(seenProbabilities(model, features), model.seenClasses, model.classes);
  },
  importances: linearImportances,
};

function minimize(
  data: LogisticData,
  params: LogisticRegressionParams,
  { report, engines }: FitContext,
): Minimum {
  const { tol, maxIter, fitIntercept } = params;
  let done = 0;
  const tick = () => report?.(done);
  const outputs = outputCount(data.classes);
  const count = outputs * data.features.columns;
  const start = new Float64Array(count + outputs);
  const total = data.weights.reduce((sum, weight) => sum + weight, 0);
  const strength = 1 / (params.C * total);
  const l1Share = shareOfL1(params);
  const loss = logisticObjective(data, fitIntercept, engines?.logistic, tick);
  const objective = withRidge(loss, l1Share === null ? 0 : strength * (1 - l1Share), count);
  const options = {
    tol,
    maxIter,
    report: (iterations: number) => {
      done = iterations / maxIter;
    },
  };
  if (l1Share === null || l1Share === 0) return minimizeLbfgs(objective, start, options);
  const penalties = start.map((_, i) => (i < count ? strength * l1Share : 0));
  return minimizeOrthantWise(objective, penalties, start, options);
}

/** null without a penalty. */
function shareOfL1({ penalty, l1Ratio }: LogisticRegressionParams): number | null {
  switch (penalty) {
    case 'none':
      return null;
    case 'l1':
      return 1;
    case 'l2':
      return 0;
    case 'elasticnet':
      if (!(l1Ratio >= 0 && l1Ratio <= 1))
        throw new FitError(`l1Ratio is ${l1Ratio}, expected a share from 0 to 1`);
      return l1Ratio;
    default:
      throw new FitError(
        `penalty is ${JSON.stringify(penalty satisfies never)}, expected 'none', 'l1', 'l2' or 'elasticnet'`,
      );
  }
}

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
