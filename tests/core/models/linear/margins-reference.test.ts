import { describe, expect, test } from 'vitest';
import { matrixOf, takeRows, type Matrix } from '../../../../src/core/matrix.ts';
import type { Estimator, FitContext } from '../../../../src/core/models/estimator.ts';
import { linearEstimators } from '../../../../src/core/models/linear/estimators.ts';
import { linearWeightsOf } from '../../../../src/core/models/linear/linear-importances.ts';
import { linearScores } from '../../../../src/core/models/linear/linear-scores.ts';
import { linearSvcDecisions, type LinearSvcModel } from '../../../../src/core/models/linear/linear-svc.ts';
import { partialFitSgdClassifier } from '../../../../src/core/models/linear/sgd-classifier.ts';
import { partialFitSgdRegressor } from '../../../../src/core/models/linear/sgd-regressor.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly estimator: 'sgdClassifier' | 'sgdRegressor' | 'linearSVC';
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
  readonly classes: number;
  readonly params: Record<string, unknown>;
  readonly parts: number;
}
interface Expected {
  readonly coefficients: number[][];
  readonly intercepts: number[];
  readonly decisions: number[][];
  readonly probabilities?: number[][];
  readonly iterations?: number;
}
interface Scored {
  readonly newFeatures: number[][];
  readonly newTarget: number[];
  readonly scores: number[];
}

const cases = references<Inputs, Expected & Scored>('margins');

const contextOf = ({ classes, weights }: Inputs): FitContext => ({
  seed: 0,
  classes,
  ...(weights && { sampleWeight: Float64Array.from(weights) }),
});

function expectClose(ours: ArrayLike<number>, theirs: readonly number[], tolerance: number): void {
  expect(ours).toHaveLength(theirs.length);
  theirs.forEach((value, i) =>
    expect(
      Math.abs(ours[i]! - value) / Math.max(1, Math.abs(value)),
      `at ${i}: ${ours[i]} for ${value}`,
    ).toBeLessThan(tolerance),
  );
}

/** The rows in as many parts as numpy's array_split makes, one learned after another. */
function learnInParts({ estimator, features, target, params, parts, ...rest }: Inputs): object {
  const context = contextOf({ estimator, features, target, params, parts, ...rest });
  const all = matrixOf(features);
  const learnOn: (
    model: never,
    rows: Matrix,
    own: Float64Array,
    params: never,
    context: FitContext,
  ) => object = estimator === 'sgdClassifier' ? partialFitSgdClassifier : partialFitSgdRegressor;
  const defaults = { ...linearEstimators[estimator].defaults, ...params };
  let model: object | null = null;
  let from = 0;
  for (let part = 0; part < parts; part++) {
    const size = Math.floor(target.length / parts) + (part < target.length % parts ? 1 : 0);
    const rows = Array.from({ length: size }, (_, i) => from + i);
    const own = Float64Array.from(rows, row => target[row]!);
    model = learnOn(model as never, takeRows(all, rows), own, defaults as never, context);
    from += size;
  }
  return model!;
}

describe('stochastic descent over the rows in their order takes the steps of scikit-learn', () => {
  test.each(cases.filter(({ name }) => name.startsWith('sgd')))('$name', async ({ inputs, expected }) => {
    const estimator: Estimator<object, object> = linearEstimators[inputs.estimator];
    const features = matrixOf(inputs.features);
    const model =
      inputs.parts > 1
        ? learnInParts(inputs)
        : await estimator.fit(
            features,
            Float64Array.from(inputs.target),
            { ...estimator.defaults, ...inputs.params },
            contextOf(inputs),
          );
    const weights = linearWeightsOf(model)!;
    // The same steps, rounded otherwise.
    expectClose(weights.coefficients, expected.coefficients.flat(), 1e-9);
    expectClose(weights.intercepts, expected.intercepts, 1e-9);
    expectClose(linearScores(weights, features).data, expected.decisions.flat(), 1e-9);
    if (expected.iterations !== undefined) expect(model).toMatchObject({ iterations: expected.iterations });
    // Theirs of several classes with the modified Huber loss are otherwise; there is no such case here.
    if (expected.probabilities)
      expectClose(estimator.predict(model, features).data, expected.probabilities.flat(), 1e-9);
  });
});

describe('LinearSVC gives the decision values of scikit-learn', () => {
  test.each(cases.filter(({ name }) => name.startsWith('svc')))('$name', async ({ inputs, expected }) => {
    const { linearSVC } = linearEstimators;
    const features = matrixOf(inputs.features);
    const params = { ...linearSVC.defaults, tol: 1e-13, maxIter: 1_000_000, ...inputs.params };
    const model = await linearSVC.fit(features, Float64Array.from(inputs.target), params, contextOf(inputs));
    const decisions = linearSvcDecisions(model satisfies LinearSvcModel, features).data;
    expectClose(decisions, expected.decisions.flat(), 1e-6);
    expectClose(model.coefficients, expected.coefficients.flat(), 1e-6);
    expectClose(model.intercepts, expected.intercepts, 1e-6);
  });
});

describe('with the rows shuffled, five seeds score as well as five of scikit-learn', () => {
  test.each(cases.filter(({ name }) => name.startsWith('seeds')))('$name', async ({ inputs, expected }) => {
    const estimator: Estimator<object, object> = linearEstimators[inputs.estimator];
    const features = matrixOf(inputs.features);
    const unseen = matrixOf(expected.newFeatures);
    const scores = await Promise.all(
      [0, 1, 2, 3, 4].map(async seed => {
        const params = { ...estimator.defaults, ...inputs.params };
        const model = await estimator.fit(features, Float64Array.from(inputs.target), params, {
          seed,
          classes: inputs.classes,
        });
        return scoreOf(estimator.predict(model, unseen), expected.newTarget);
      }),
    );
    // Three standard errors of the difference of the means, and a row's worth.
    const noise = 3 * Math.sqrt(uncertainty(scores) + uncertainty(expected.scores)) + 1 / unseen.rows;
    expect(Math.abs(mean(scores) - mean(expected.scores))).toBeLessThan(noise);
    expect(new Set(scores.map(score => score.toFixed(6))).size).toBeGreaterThan(1);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The square of the standard error of the mean. */
function uncertainty(values: readonly number[]): number {
  return mean(values.map(value => (value - mean(values)) ** 2)) / (values.length - 1);
}

/** Accuracy, or R². */
function scoreOf({ data, columns, rows }: Matrix, truth: readonly number[]): number {
  if (columns > 1) {
    const right = truth.filter((code, row) => {
      const own = data.subarray(row * columns, (row + 1) * columns);
      return own.indexOf(Math.max(...own)) === code;
    });
    return right.length / rows;
  }
  const middle = mean(truth);
  const around = truth.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return 1 - truth.reduce((sum, value, row) => sum + (value - data[row]!) ** 2, 0) / around;
}
