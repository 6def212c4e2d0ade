import { expect, test } from 'vitest';
import {
  fitIsotonic,
  heightAt,
} from '../../../../../src/core/models/ensemble/calibration/isotonic-regression.ts';
import { references } from '../../../../reference/reference.ts';

interface Inputs {
  readonly x: number[];
  readonly y: number[];
  readonly weights: number[] | null;
  readonly at: number[];
}
interface Expected {
  readonly x: number[];
  readonly y: number[];
  readonly heights: number[];
}

const ones = (count: number) => new Float64Array(count).fill(1);
const cases = references<Inputs, Expected>('ensemble').filter(({ name }) => name.startsWith('isotonic'));

test.each(cases)('$name: the curve of scikit-learn', ({ inputs, expected }) => {
  const weights = inputs.weights ? Float64Array.from(inputs.weights) : ones(inputs.x.length);
  const curve = fitIsotonic(Float64Array.from(inputs.x), inputs.y, weights);
  expect([...curve.x]).toEqual(expected.x);
  // Sums of a pool in another order differ by rounding.
  expected.y.forEach((height, i) => expect(curve.y[i]).toBeCloseTo(height, 12));
  inputs.at.forEach((x, i) => expect(heightAt(curve, x)).toBeCloseTo(expected.heights[i]!, 12));
});

test('neighbours that fall share their weighted mean', () => {
  const curve = fitIsotonic(Float64Array.of(3, 1, 2), [0, 1, 5], Float64Array.of(2, 1, 1));
  // By hand: (5 + 2 · 0) / 3 falls below 1 no further, so 5/3 holds from 2 to 3.
  expect([...curve.x]).toEqual([1, 2, 3]);
  expect([...curve.y]).toEqual([1, 5 / 3, 5 / 3]);
  expect(heightAt(curve, 1.5)).toBeCloseTo((1 + 5 / 3) / 2, 12);
});

test('one point is level everywhere', () => {
  const curve = fitIsotonic(Float64Array.of(2, 2), [0, 1], Float64Array.of(1, 3));
  expect([-9, 2, 9].map(x => heightAt(curve, x))).toEqual([0.75, 0.75, 0.75]);
});

test('rows without weight are refused', () => {
  expect(() => fitIsotonic(Float64Array.of(1), [1], Float64Array.of(0))).toThrow('no row has a weight');
});
