import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { logisticRegression } from '../../../../src/core/models/linear/logistic-regression.ts';
import { ridge } from '../../../../src/core/models/linear/ridge.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
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

/** Both sides stop near one optimum: scikit-learn at a gradient of 1e-8, ours where rounding ends the descent. */
const tolerance = 1e-6;

function largestDifference(ours: ArrayLike<number>, theirs: readonly number[]): number {
  expect(ours.length).toBe(theirs.length);
  return Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]!)));
}

const cases = references<Inputs, Expected>('models');

describe('logistic regression finds the optimum of scikit-learn', () => {
  const ours = cases.filter(({ name }) => name.startsWith('logistic'));
  test.each(ours)('$name', async ({ inputs, expected }) => {
    const features = matrixOf(inputs.features);
    const params = { ...logisticRegression.defaults, ...inputs.params, tol: 1e-10, maxIter: 1000 };
    const context = {
      seed: 0,
      classes: inputs.classes,
      ...(inputs.weights && { sampleWeight: Float64Array.from(inputs.weights) }),
    };
    const model = await logisticRegression.fit(features, Float64Array.from(inputs.target), params, context);
    expect(largestDifference(model.coefficients, expected.coefficients.flat())).toBeLessThan(tolerance);
    expect(largestDifference(model.intercepts, expected.intercepts)).toBeLessThan(tolerance);
    const probabilities = logisticRegression.predict(model, features).data;
    expect(largestDifference(probabilities, expected.probabilities!.flat())).toBeLessThan(tolerance);
  });
});

describe('ridge finds the solution of scikit-learn', () => {
  const ours = cases.filter(({ name }) => name.startsWith('ridge'));
  test.each(ours)('$name', async ({ inputs, expected }) => {
    const features = matrixOf(inputs.features);
    const context = {
      seed: 0,
      classes: 0,
      ...(inputs.weights && { sampleWeight: Float64Array.from(inputs.weights) }),
    };
    const params = { ...ridge.defaults, ...inputs.params };
    const model = await ridge.fit(features, Float64Array.from(inputs.target), params, context);
    expect(largestDifference(model.coefficients, expected.coefficients.flat())).toBeLessThan(tolerance);
    expect(largestDifference(model.intercepts, expected.intercepts)).toBeLessThan(tolerance);
    expect(largestDifference(ridge.predict(model, features).data, expected.values!)).toBeLessThan(tolerance);
  });
});
