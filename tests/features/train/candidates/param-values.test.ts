import { expect, test } from 'vitest';
import type { ParamSpec } from '../../../../src/core/models/entry.ts';
import {
  hasEffect,
  paramError,
  setParams,
  withParam,
} from '../../../../src/features/train/candidates/param-values.ts';

const trees: ParamSpec = {
  name: 'nEstimators',
  label: 'Trees',
  kind: 'integer',
  low: 50,
  high: 500,
  scale: 'log',
  grid: [50],
  when: { param: 'kernel', is: ['rbf', 'poly'] },
};

test('a parameter is set, and left to its default again', () => {
  expect(withParam({ a: 1 }, 'b', null)).toEqual({ a: 1, b: null });
  expect(withParam({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
});

test('only what was set of candidates that take part is told', () => {
  expect(setParams({ ridge: { alpha: 2 }, lasso: {} }, ['ridge', 'lasso'])).toEqual({ ridge: { alpha: 2 } });
  expect(setParams({ ridge: { alpha: 2 } }, ['lasso'])).toBeUndefined();
});

test.each([
  [2.5, 'Give a whole number.'],
  [-1, 'Give a number that is not negative.'],
  [7, null],
  [null, null],
])('%s trees', (value, error) => {
  expect(paramError(trees, value)).toBe(error);
});

test('what hangs on another parameter has an effect where that has one of some values, or is not known', () => {
  expect(hasEffect(trees, { kernel: 'rbf' })).toBe(true);
  expect(hasEffect(trees, { kernel: 'linear' })).toBe(false);
  expect(hasEffect(trees, {})).toBe(true);
});
