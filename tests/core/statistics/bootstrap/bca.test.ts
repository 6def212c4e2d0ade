import { describe, expect, test } from 'vitest';
import { bcaInterval } from '../../../../src/core/statistics/bootstrap/bca.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly estimate: number;
  readonly resampled: readonly number[];
  readonly leftOut: readonly number[];
}

describe('equals scipy.stats.bootstrap given the same resamples', () => {
  const cases = references<Inputs, { low: number; high: number }>('uncertainty').filter(({ name }) =>
    name.startsWith('bca_'),
  );

  test.each(cases)('$name', ({ inputs, expected }) => {
    const { low, high } = bcaInterval(
      inputs.estimate,
      Float64Array.from(inputs.resampled),
      Float64Array.from(inputs.leftOut),
    );
    expect(low).toBeCloseTo(expected.low, 10);
    expect(high).toBeCloseTo(expected.high, 10);
  });
});

test('an estimate at the end of what resamples give has the interval of the percentiles', () => {
  const resampled = Float64Array.from({ length: 101 }, (_, i) => i / 100);
  const { low, high } = bcaInterval(2, resampled, Float64Array.of(1, 2, 3));
  expect([low, high].map(bound => Math.round(bound * 1000) / 1000)).toEqual([0.025, 0.975]);
});

test('resamples without the statistic are left aside', () => {
  const resampled = Float64Array.of(NaN, 1, 2, 3, NaN);
  expect(bcaInterval(2, resampled, Float64Array.of(2, 2))).toEqual(
    bcaInterval(2, Float64Array.of(1, 2, 3), Float64Array.of(2, 2)),
  );
  expect(bcaInterval(2, Float64Array.of(NaN), Float64Array.of(2)).low).toBeNaN();
});
