import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { bernoulliNB } from '../../../../src/core/models/bayes/bernoulli-nb.ts';
import { gaussianNB } from '../../../../src/core/models/bayes/gaussian-nb.ts';
import { multinomialNB } from '../../../../src/core/models/bayes/multinomial-nb.ts';

const two = { seed: 0, classes: 2 };
const refusal = (message: string) =>
  expect.objectContaining({ name: 'FitError', message: expect.stringContaining(message) });

test('counts below 0 are refused, with a way on', () => {
  const features = matrixOf([
    [1, 2],
    [3, -0.4],
  ]);
  const fit = () => multinomialNB.fit(features, Float64Array.of(0, 1), multinomialNB.defaults, two);
  expect(fit).toThrow(refusal('row 1: feature 1 is -0.4'));
  expect(fit).toThrow(refusal('min-max'));
});

test('numbers whose squares overflow are refused by name', () => {
  const features = matrixOf([[1], [1e300], [2]]);
  expect(() => gaussianNB.fit(features, Float64Array.of(0, 1, 0), gaussianNB.defaults, two)).toThrow(
    refusal('row 1: feature 0 is 1e+300, too large'),
  );
});

test.each([
  ['gaussianNB', gaussianNB],
  ['multinomialNB', multinomialNB],
] as const)(
  '%s: where no feature varies, the shares of the classes are all there is to say',
  async (_, estimator) => {
    const features = matrixOf([[3], [3], [3], [3]]);
    const target = Float64Array.of(0, 1, 1, 1);
    const model = await estimator.fit(features, target, estimator.defaults as never, two);
    const [first, second] = estimator.predict(model as never, matrixOf([[3]])).data;
    expect(first).toBeCloseTo(0.25, 12);
    expect(second).toBeCloseTo(0.75, 12);
  },
);

test('a row too far from every class to tell has the shares of the classes', async () => {
  const features = matrixOf([[0], [1], [5], [6], [7]]);
  const model = await gaussianNB.fit(features, Float64Array.of(0, 0, 1, 1, 1), gaussianNB.defaults, two);
  const [first, second] = gaussianNB.predict(model, matrixOf([[1e300]])).data;
  expect(first).toBeCloseTo(0.4, 12);
  expect(second).toBeCloseTo(0.6, 12);
});

test('a class that is missing from a fold has probability 0', async () => {
  const features = matrixOf([[0], [1], [5], [6]]);
  const model = await gaussianNB.fit(features, Float64Array.of(0, 0, 2, 2), gaussianNB.defaults, {
    seed: 0,
    classes: 3,
  });
  const [first, second, third] = gaussianNB.predict(model, matrixOf([[0.5]])).data;
  expect(first).toBeCloseTo(1, 9);
  expect(second).toBe(0);
  expect(third).toBeCloseTo(0, 9);
});

test('a thousand classes are told apart', async () => {
  const features = matrixOf(
    Array.from({ length: 2000 }, (_, row) => [10 * (row % 1000) + (row < 1000 ? 0 : 1)]),
  );
  const target = Float64Array.from({ length: 2000 }, (_, row) => row % 1000);
  const model = await gaussianNB.fit(features, target, gaussianNB.defaults, { seed: 0, classes: 1000 });
  const probabilities = gaussianNB.predict(model, matrixOf([[4320.5]])).data;
  expect(probabilities[432]).toBeCloseTo(1, 9);
});

test.each([
  [[0.5, 0.6], 'sum to 1'],
  [[1], 'expected 2 numbers'],
  [[-1, 2], 'at least 0'],
] as const)('priors of %j are refused by name', (priors, message) => {
  expect(() =>
    gaussianNB.fit(matrixOf([[0], [1]]), Float64Array.of(0, 1), { ...gaussianNB.defaults, priors }, two),
  ).toThrow(refusal(message));
});

test.each([-1, NaN, Infinity])('an alpha of %d is refused by name', alpha => {
  const params = { ...bernoulliNB.defaults, alpha };
  expect(() => bernoulliNB.fit(matrixOf([[0], [1]]), Float64Array.of(0, 1), params, two)).toThrow(
    refusal(`alpha is ${alpha}`),
  );
});
