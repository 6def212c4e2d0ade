import { describe, expect, test } from 'vitest';
import { kolmogorovTail } from '../../../src/core/drift/kolmogorov-distribution.ts';
import { kolmogorovSmirnov } from '../../../src/core/drift/kolmogorov-smirnov.ts';
import { driftReferences } from './drift-reference.ts';

interface Expected {
  statistic: number;
  pValue: number;
}

describe('equals scipy.stats.ks_2samp', () => {
  for (const { name, inputs, expected } of driftReferences<{ first: number[]; second: number[] }, Expected>(
    'ks-',
  ).filter(reference => !reference.name.startsWith('ks-made')))
    test(name, () => {
      const result = kolmogorovSmirnov(Float64Array.from(inputs.first), Float64Array.from(inputs.second));
      expect(result.statistic).toBeCloseTo(expected.statistic, 12);
      expect(result.pValue).toBeCloseTo(expected.pValue, 10);
    });

  for (const { name, inputs, expected } of driftReferences<{ m: number; n: number; shift: number }, Expected>(
    'ks-made-',
  ))
    test(name, () => {
      const first = Float64Array.from({ length: inputs.m }, (_, i) => (i * 7_919) % 10_007);
      const second = Float64Array.from(
        { length: inputs.n },
        (_, i) => ((i * 104_729) % 10_007) + inputs.shift,
      );
      const result = kolmogorovSmirnov(first, second);
      expect(result.statistic).toBeCloseTo(expected.statistic, 12);
      expect(result.pValue).toBeCloseTo(expected.pValue, 10);
    });
});

test('the one-sample distribution behind large samples equals scipy.stats.kstwo', () => {
  const [reference] = driftReferences<{ sizes: number[]; distances: number[] }, { tails: number[] }>('kstwo');
  reference!.inputs.sizes.forEach((size, i) => {
    const distance = reference!.inputs.distances[i]!;
    const difference = Math.abs(kolmogorovTail(size, distance) - reference!.expected.tails[i]!);
    expect(difference, `size ${size}, distance ${distance}`).toBeLessThan(1e-10);
  });
});

test('the order of the samples and of their values does not matter', () => {
  const [first, second] = [Float64Array.of(3, 1, 2, 9, 4), Float64Array.of(8, 7, 1)];
  expect(kolmogorovSmirnov(first, second)).toEqual(kolmogorovSmirnov(second, first.toReversed()));
});

test('the samples are left as they were', () => {
  const first = Float64Array.of(3, 1, 2);
  kolmogorovSmirnov(first, Float64Array.of(2, 1));
  expect([...first]).toEqual([3, 1, 2]);
});

test('an empty sample is an error', () => {
  expect(() => kolmogorovSmirnov(Float64Array.of(), Float64Array.of(1))).toThrow(RangeError);
});

test('a p-value too small to be worth counting paths for is still small, not wrong', () => {
  const first = Float64Array.from({ length: 9_001 }, (_, i) => i);
  const second = Float64Array.from({ length: 7_001 }, (_, i) => i + 4_000);
  const { statistic, pValue } = kolmogorovSmirnov(first, second);
  expect(statistic).toBeCloseTo(4_000 / 9_001, 12);
  expect(pValue).toBeLessThan(1e-12);
});
