import { expect, test } from 'vitest';
import { holm } from '../../../src/core/statistics/holm.ts';
import { driftReferences } from '../drift/drift-reference.ts';

test("equals Holm's definition", () => {
  const [reference] = driftReferences<{ pValues: number[] }, { adjusted: number[] }>('holm');
  holm(reference!.inputs.pValues).forEach((adjusted, i) =>
    expect(adjusted).toBeCloseTo(reference!.expected.adjusted[i]!, 14),
  );
});

test('one test needs no correction, none gives none', () => {
  expect(holm([0.03])).toEqual([0.03]);
  expect(holm([])).toEqual([]);
});
