import { describe, expect, test } from 'vitest';
import {
  areaCovariance,
  areaInterval,
  areaParts,
  compareAreas,
} from '../../../src/core/evaluation/delong.ts';
import { references } from '../../reference/reference.ts';
import { expectClose } from './close-to.ts';

interface Inputs {
  readonly actual: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}
interface Expected {
  readonly areas: readonly [number, number];
  readonly covariance: readonly [readonly [number, number], readonly [number, number]];
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
}

describe("equals DeLong's formulas with every pair compared", () => {
  const cases = references<Inputs, Expected>('uncertainty').filter(({ name }) => name.startsWith('delong_'));

  test.each(cases)('$name', ({ inputs, expected }) => {
    const first = areaParts(inputs.actual, 1, inputs.first);
    const second = areaParts(inputs.actual, 1, inputs.second);
    expectClose(first.auc, expected.areas[0]);
    expectClose(areaCovariance(first, first), expected.covariance[0][0]);
    expectClose(areaCovariance(first, second), expected.covariance[0][1]);
    const compared = compareAreas(first, second);
    for (const part of ['difference', 'low', 'high', 'pValue'] as const)
      expectClose(compared[part], expected[part]);
  });
});

test('models that order alike are not told apart', () => {
  const parts = areaParts([0, 1, 0, 1], 1, [0.1, 0.4, 0.35, 0.8]);
  expect(compareAreas(parts, areaParts([0, 1, 0, 1], 1, [1, 4, 3, 8])).pValue).toBe(1);
});

test('the interval stays within 0 and 1, and a perfect order has one too', () => {
  const good = areaInterval(areaParts([0, 0, 0, 1, 1, 1], 1, [1, 2, 4, 3, 5, 6]));
  expect(good.low).toBeGreaterThan(0);
  expect(good.high).toBeLessThan(1);
  const perfect = areaInterval(areaParts([0, 0, 0, 1, 1], 1, [1, 2, 3, 4, 5]));
  // Wilson's lower bound of 2 of 2: 2 / (2 + 1.96²).
  expectClose(perfect.low, 2 / (2 + 1.959963984540054 ** 2));
  expect(perfect.high).toBe(1);
});

test('one row of a kind has no variance to go by', () => {
  expect(areaInterval(areaParts([0, 0, 1], 1, [1, 2, 3])).low).toBeNaN();
});
