import { expect, test } from 'vitest';
import { resampledTTest } from '../../../src/core/statistics/resampled-t-test.ts';

test('five folds, against the formula in numpy and scipy', () => {
  // numpy 1.24, scipy 1.10: d = a − b; se = sqrt((1/5 + 0.25) * d.var(ddof=1)); 2 * stats.t.sf(d.mean() / se, 4)
  const found = resampledTTest([0.91, 0.87, 0.89, 0.93, 0.9], [0.88, 0.86, 0.9, 0.89, 0.87], 0.25);
  expect(found.difference).toBeCloseTo(0.02, 12);
  expect(found.standardError).toBeCloseTo(0.013416407864998751, 12);
  expect(found.pValue).toBeCloseTo(0.2102953831183469, 12);
});

test('equal scores are not told apart; a constant difference is', () => {
  expect(resampledTTest([0.5, 0.6], [0.5, 0.6], 1).pValue).toBe(1);
  expect(resampledTTest([0.75, 0.5], [0.5, 0.25], 1).pValue).toBe(0);
});

test('lists of other lengths are refused', () => {
  expect(() => resampledTTest([1, 2, 3], [1, 2], 1)).toThrow('3 and 2 scores');
});
