import { expect, test } from 'vitest';
import {
  exponential,
  hyperbolicTangent,
  logistic,
} from '../../../../src/core/models/perceptron/single-precision.ts';

const numbers = Array.from({ length: 2000 }, (_, i) => Math.fround((i - 1000) / 12));

test('e to the power of x within three units of the last place', () => {
  for (const x of numbers) expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(3 * 2 ** -23);
});

test('far out it neither vanishes nor overflows, and is not a number where x is none', () => {
  expect(exponential(-1e9)).toBeGreaterThan(0);
  expect(exponential(1e9)).toBeLessThan(Infinity);
  expect(exponential(NaN)).toBeNaN();
});

test.each([
  ['logistic', logistic, (x: number) => 1 / (1 + Math.exp(-x))],
  ['hyperbolic tangent', hyperbolicTangent, Math.tanh],
])('the %s within 2e-7', (_, ours, exact) => {
  for (const x of numbers) expect(Math.abs(ours(x) - exact(x))).toBeLessThan(2e-7);
});
