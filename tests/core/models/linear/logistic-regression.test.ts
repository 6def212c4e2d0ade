import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { logisticRegression } from '../../../../src/core/models/linear/logistic-regression.ts';

const { defaults } = logisticRegression;
const features = matrixOf([[-2], [-1], [1], [2]]);

test('a class without rows has probability 0, the others are fitted as if it were not there', async () => {
  const two = await logisticRegression.fit(features, Float64Array.of(0, 0, 1, 1), defaults, {
    seed: 0,
    classes: 2,
  });
  const three = await logisticRegression.fit(features, Float64Array.of(0, 0, 2, 2), defaults, {
    seed: 0,
    classes: 3,
  });
  const [low, high] = logisticRegression.predict(two, matrixOf([[0.7]])).data;
  expect([...logisticRegression.predict(three, matrixOf([[0.7]])).data]).toEqual([low, 0, high]);
});

test('a fit cut short is told', async () => {
  const params = { ...defaults, maxIter: 1 };
  const model = await logisticRegression.fit(features, Float64Array.of(0, 1, 0, 1), params, {
    seed: 0,
    classes: 2,
  });
  expect(model).toMatchObject({ iterations: 1, converged: false });
});

test.each([0, -1, NaN])('C of %d is refused by name', C => {
  expect(() =>
    logisticRegression.fit(
      features,
      Float64Array.of(0, 0, 1, 1),
      { ...defaults, C },
      { seed: 0, classes: 2 },
    ),
  ).toThrow(expect.objectContaining({ name: 'FitError', message: `C is ${C}, expected a number above 0` }));
});

test('scores beyond the range of exp give probabilities of 0 and 1', async () => {
  const model = await logisticRegression.fit(features, Float64Array.of(0, 0, 1, 1), defaults, {
    seed: 0,
    classes: 2,
  });
  expect([...logisticRegression.predict(model, matrixOf([[1e6], [-1e6]])).data]).toEqual([0, 1, 1, 0]);
});

test('an L1 penalty sets what says nothing to 0, and a strong one all', async () => {
  const noisy = matrixOf([
    [-2, 0.1],
    [-1, -0.2],
    [1, 0.2],
    [2, -0.1],
  ]);
  const target = Float64Array.of(0, 0, 1, 1);
  const fitAt = async (C: number) => {
    const params = { ...defaults, penalty: 'l1', C } as const;
    return logisticRegression.fit(noisy, target, params, { seed: 0, classes: 2 });
  };
  const { coefficients } = await fitAt(1);
  expect(coefficients[0]).toBeGreaterThan(0.5);
  expect(coefficients[1]).toBe(0);
  expect([...(await fitAt(0.01)).coefficients]).toEqual([0, 0]);
});

test('a feature whose squares overflow is refused by name', () => {
  const huge = matrixOf([[1], [1e300], [2], [3]]);
  const fit = () =>
    logisticRegression.fit(huge, Float64Array.of(0, 1, 0, 1), defaults, { seed: 0, classes: 2 });
  expect(fit).toThrow(/row 1: feature 0 is 1e\+300, too large/);
});

test('of a thousand classes each gets its probability', async () => {
  const many = matrixOf(Array.from({ length: 1000 }, (_, row) => [Math.cos(row), Math.sin(row)]));
  const codes = Float64Array.from(many.data.subarray(0, 1000), (_, row) => row);
  const model = await logisticRegression.fit(
    many,
    codes,
    { ...defaults, maxIter: 2 },
    { seed: 0, classes: 1000 },
  );
  const probabilities = logisticRegression.predict(model, matrixOf([[Math.cos(7), Math.sin(7)]])).data;
  expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(probabilities[7]).toBeGreaterThan(1 / 1000);
});

test('a model that was saved before there were other penalties still answers', () => {
  const saved = {
    format: 'terrarium-logistic-regression/1',
    features: 1,
    classes: 2,
    seenClasses: [0, 1],
    coefficients: Float64Array.of(Math.log(3)),
    intercepts: Float64Array.of(0),
    iterations: 4,
    converged: true,
  } as const;
  // Odds of 3 to 1.
  expect(logisticRegression.predict(saved, matrixOf([[1]])).data[1]).toBeCloseTo(0.75, 12);
});
