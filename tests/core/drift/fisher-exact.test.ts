import { describe, expect, test } from 'vitest';
import type { Counts } from '../../../src/core/drift/chi-square.ts';
import { fisherExact } from '../../../src/core/drift/fisher-exact.ts';
import { driftReferences } from './drift-reference.ts';

describe('equals scipy.stats.fisher_exact', () => {
  for (const { name, inputs, expected } of driftReferences<Counts, { pValue: number }>('fisher-'))
    test(name, () => {
      expect(fisherExact(inputs)).toBeCloseTo(expected.pValue, 10);
    });
});

test('a table that could not have been otherwise has p-value 1', () => {
  expect(fisherExact({ reference: [10, 0], current: [4, 0] })).toBeCloseTo(1, 12);
});
