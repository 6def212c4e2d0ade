import { expect, test } from 'vitest';
import { exponential, quickExponential } from '../../../src/core/models/exponential.ts';

const between = Array.from({ length: 14_001 }, (_, i) => (i - 7000) / 10);

test.each([
  ['exponential', exponential, 1e-14],
  ['quickExponential', quickExponential, 1e-9],
])('%s is e to the power of a number', (_, power, tolerance) => {
  for (const x of between) expect(Math.abs(power(x, 700) / Math.exp(x) - 1)).toBeLessThan(tolerance);
});

test('beyond the furthest it stays what it is there', () => {
  expect(exponential(41, 40)).toBe(exponential(40, 40));
  expect(quickExponential(-Infinity, 40)).toBe(quickExponential(-40, 40));
});

test('of no number it is none', () => {
  expect(exponential(NaN, 40)).toBeNaN();
});
