import { expect, test } from 'vitest';
import { stopAfter } from '../../../../src/ui/charts/plot/use-stops.ts';

test.each([
  ['ArrowRight', -1, 0],
  ['ArrowRight', 24, 24],
  ['ArrowLeft', 3, 2],
  ['ArrowLeft', -1, 0],
  ['PageDown', 3, 13],
  ['PageUp', 3, 0],
  ['Home', 9, 0],
  ['End', 9, 24],
  ['a', 9, null],
])('%s from value %i of 25 leads to %s', (key, now, next) => {
  expect(stopAfter(key, now, 25)).toBe(next);
});
