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
