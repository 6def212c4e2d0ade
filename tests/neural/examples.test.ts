import { expect, test } from 'vitest';
import { matrixOf } from '../../src/core/matrix.ts';
import {
  classExamples,
  meanLoss,
  takeExamples,
  totalWeight,
  valueExamples,
} from '../../src/neural/examples.ts';

const features = matrixOf([
  [1, 2],
  [3, 4],
  [5, 6],
]);

test('classes become one-hot rows', () => {
  const examples = classExamples(features, Float64Array.of(2, 0, 1), 3, undefined);
  expect([...examples.target]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 0]);
});

test('values are standardised', () => {
  const examples = valueExamples(features, Float64Array.of(10, 20, 30), { mean: 20, scale: 10 }, undefined);
  expect([...examples.target]).toEqual([-1, 0, 1]);
});

test('a row of weight 0 is left out, so that no batch weighs nothing', () => {
  const weights = Float64Array.of(2, 0, 1);
  const examples = valueExamples(features, Float64Array.of(7, 8, 9), { mean: 0, scale: 1 }, weights);
  expect([...examples.features]).toEqual([1, 2, 5, 6]);
  expect([...examples.target]).toEqual([7, 9]);
  expect(totalWeight(examples)).toBe(3);
});

test('rows are taken in the order asked for', () => {
  const examples = classExamples(features, Float64Array.of(0, 1, 0), 2, undefined);
  const taken = takeExamples(examples, [2, 1]);
  expect([...taken.features]).toEqual([5, 6, 3, 4]);
  expect([...taken.target]).toEqual([1, 0, 0, 1]);
});

test('cross-entropy is the mean of −log p of the true class, by weight', () => {
  const examples = classExamples(features, Float64Array.of(0, 1, 1), 2, Float64Array.of(1, 1, 2));
  const predicted = Float32Array.of(0.5, 0.5, 0.75, 0.25, 0, 1);
  // By hand: (1 · ln 2 + 1 · ln 4 + 2 · 0) / 4.
  expect(meanLoss('softmax', predicted, examples)).toBeCloseTo((Math.log(2) + Math.log(4)) / 4, 7);
});

test('a probability of 0 for the true class costs much, not infinitely much', () => {
  const examples = classExamples(matrixOf([[1]]), Float64Array.of(0), 2, undefined);
  expect(meanLoss('softmax', Float32Array.of(0, 1), examples)).toBeCloseTo(24 * Math.log(2), 7);
});

test('the loss of values is half their mean squared error', () => {
  const examples = valueExamples(features, Float64Array.of(1, 2, 3), { mean: 0, scale: 1 }, undefined);
  expect(meanLoss('identity', Float32Array.of(1, 4, 3), examples)).toBeCloseTo(2 ** 2 / 2 / 3, 7);
});
