import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { linearEstimators } from '../../../../src/core/models/linear/estimators.ts';
import { linearWeightsOf } from '../../../../src/core/models/linear/linear-importances.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly estimator: keyof typeof linearEstimators;
  readonly features: number[][];
  readonly target: number[];
  readonly weights: number[] | null;
  readonly classes: number;
  readonly params: Record<string, unknown>;
}
interface Expected {
  readonly coefficients: number[][];
  readonly intercepts: number[];
  readonly probabilities?: number[][];
  readonly values?: number[];
}

/** Both sides stop near one optimum, theirs at a gradient or gap of 1e-8 and less, ours where rounding ends the way. */
const tolerance = 1e-6;
const toTheOptimum = { tol: 1e-13, maxIter: 1_000_000 };

function largestDifference(ours: ArrayLike<number>, theirs: readonly number[]): number {
  expect(ours.length).toBe(theirs.length);
  return Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]!) / Math.max(1, Math.abs(value))));
}

/** Those of an older area name their estimator in front. */
const older = references<Omit<Inputs, 'estimator'>, Expected>('models').flatMap(({ inputs, ...rest }) => {
  const estimator = { logistic: 'logisticRegression', ridge: 'ridge' }[rest.name.split('-')[0]!];
  return estimator === undefined ? [] : [{ ...rest, inputs: { ...inputs, estimator } as Inputs }];
});

describe('linear models find the optimum of scikit-learn', () => {
  test.each([...references<Inputs, Expected>('linear'), ...older])('$name', async ({ inputs, expected }) => {
    const estimator: Estimator<object, object> = linearEstimators[inputs.estimator];
    const features = matrixOf(inputs.features);
    const context = {
      seed: 0,
      classes: inputs.classes,
      ...(inputs.weights && { sampleWeight: Float64Array.from(inputs.weights) }),
    };
    const params = { ...estimator.defaults, ...toTheOptimum, ...inputs.params };
    const model = await estimator.fit(features, Float64Array.from(inputs.target), params, context);
    const { coefficients, intercepts } = linearWeightsOf(model)!;
    expect(largestDifference(coefficients, expected.coefficients.flat())).toBeLessThan(tolerance);
    expect(largestDifference(intercepts, expected.intercepts)).toBeLessThan(tolerance);
    const theirs = expected.values ?? expected.probabilities?.flat();
    if (theirs !== undefined)
      expect(largestDifference(estimator.predict(model, features).data, theirs)).toBeLessThan(tolerance);
  });
});
