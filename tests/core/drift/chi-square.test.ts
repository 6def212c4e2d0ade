import { describe, expect, test } from 'vitest';
import { chiSquare } from '../../../src/core/drift/chi-square.ts';
import type { Counts } from '../../../src/core/drift/chi-square.ts';
import { balancedCramersV, cramersV } from '../../../src/core/drift/cramers-v.ts';
import { driftReferences } from './drift-reference.ts';

interface Expected {
  statistic: number;
  pValue: number;
  degreesOfFreedom: number;
  cramersV: number;
}

describe('equals scipy.stats.chi2_contingency and contingency.association', () => {
  for (const { name, inputs, expected } of driftReferences<Counts, Expected>('chi2-'))
    test(name, () => {
      const result = chiSquare(inputs);
      expect(result.degreesOfFreedom).toBe(expected.degreesOfFreedom);
      expect(result.statistic).toBeCloseTo(expected.statistic, 10);
      expect(result.pValue).toBeCloseTo(expected.pValue, 12);
      expect(cramersV(inputs)).toBeCloseTo(expected.cramersV, 12);
    });
});

test('a side without rows is an error', () => {
  expect(() => chiSquare({ reference: [1, 2], current: [0, 0] })).toThrow(RangeError);
});

test("Cramér's V falls as the reference outgrows the window, the balanced one does not", () => {
  const even = { reference: [50, 50], current: [90, 10] };
  const lopsided = { reference: [5000, 5000], current: [90, 10] };
  expect(cramersV(lopsided)).toBeLessThan(cramersV(even) / 4);
  expect(balancedCramersV(lopsided)).toBeCloseTo(balancedCramersV(even), 12);
  expect(balancedCramersV(even)).toBeCloseTo(cramersV(even), 12);
});
