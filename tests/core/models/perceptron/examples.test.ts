import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import {
  examplesOf,
  gather,
  lossSum,
  takeExamples,
  totalWeight,
} from '../../../../src/core/models/perceptron/examples.ts';

const features = matrixOf([
  [1, 2],
  [3, 4],
  [5, 6],
]);

test('a row of weight 0 is left out, so that no batch weighs nothing', () => {
  const examples = examplesOf(features, [7, 8, 9], Float64Array.of(2, 0, 1));
  expect([...examples.features]).toEqual([1, 2, 5, 6]);
  expect([...examples.target]).toEqual([7, 9]);
  expect(totalWeight(examples)).toBe(3);
});

test('weights that are nothing in single precision are refused', () => {
  expect(() => examplesOf(features, [7, 8, 9], Float64Array.of(1e-300, 0, 1e-200))).toThrow(
    'all sample weights are 0 in single precision',
  );
});

test('rows are taken in the order asked for', () => {
  const taken = takeExamples(examplesOf(features, [0, 1, 0], undefined), Uint32Array.of(2, 1));
  expect([...taken.features]).toEqual([5, 6, 3, 4]);
  expect([...taken.target]).toEqual([0, 1]);
});

test.each([1, 15, 16, 17, 40])('rows of %i numbers are gathered whole', width => {
  const values = Float32Array.from({ length: 300 * width }, (_, i) => i);
  const order = Uint32Array.from({ length: 200 }, (_, i) => (i * 7) % 300);
  const to = new Float32Array(200 * width);
  gather(values, width, order, to);
  expect([...to]).toEqual([...order].flatMap(row => [...values.subarray(row * width, (row + 1) * width)]));
});

test('cross-entropy is −log p of the true class, by weight', () => {
  // By hand: 1 · ln 2 + 1 · ln 4 + 2 · 0.
  const sum = lossSum('softmax', Float32Array.of(0.5, 0.25, 1), Float32Array.of(1, 1, 2), null);
  expect(sum).toBeCloseTo(Math.log(2) + Math.log(4), 7);
});

test('a probability of 0 for the true class costs much, not infinitely much', () => {
  expect(lossSum('softmax', Float32Array.of(0), null, null)).toBeCloseTo(24 * Math.log(2), 7);
});

test('the loss of values is half their squared error, weighed by the rows that the errors are of', () => {
  expect(lossSum('identity', Float32Array.of(2, 0), Float32Array.of(1, 5, 3), Uint32Array.of(2, 0))).toBe(6);
});
