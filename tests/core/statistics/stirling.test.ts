import { expect, test } from 'vitest';
import { binomialProbability, logBinomialCoefficient } from '../../../src/core/statistics/binomial.ts';
import { deviance, logGamma } from '../../../src/core/statistics/stirling.ts';

test('Γ at whole numbers is the factorial, and √π at one half', () => {
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  expect(logGamma(1)).toBeCloseTo(0, 13);
});

test('the deviance agrees with its definition far off and is a parabola close by', () => {
  expect(deviance(3, 10)).toBeCloseTo(3 * Math.log(0.3) + 7, 13);
  expect(deviance(1e6 + 1, 1e6) / 0.5e-6).toBeCloseTo(1, 5);
  expect(deviance(0, 4)).toBe(4);
});

test('three heads in ten tosses of a fair coin: 120 of 1,024', () => {
  expect(binomialProbability(3, 10, 5)).toBeCloseTo(120 / 1024, 15);
  expect(binomialProbability(0, 10, 5)).toBeCloseTo(1 / 1024, 15);
  expect(binomialProbability(10, 10, 5)).toBeCloseTo(1 / 1024, 15);
});

test('52 cards dealt five at a time: 2,598,960 hands', () => {
  expect(Math.exp(logBinomialCoefficient(52, 5))).toBeCloseTo(2_598_960, 4);
});
