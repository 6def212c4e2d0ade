import { expect, test } from 'vitest';
import { chiSquareTail, regularisedGammaUpper } from '../../../src/core/statistics/incomplete-gamma.ts';
import { driftReferences } from '../drift/drift-reference.ts';

test('equals scipy.special.gammaincc', () => {
  const [reference] = driftReferences<{ shapes: number[]; at: number[] }, { upper: number[] }>('gammaincc');
  reference!.inputs.shapes.forEach((shape, i) => {
    const at = reference!.inputs.at[i]!;
    const difference = Math.abs(regularisedGammaUpper(shape, at) - reference!.expected.upper[i]!);
    expect(difference, `Q(${shape}, ${at})`).toBeLessThan(1e-12);
  });
});

test('the familiar 5 % points of the chi-square table', () => {
  // Printed in any table: 3.841 for one degree of freedom, 18.307 for ten.
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
});

test('without degrees of freedom nothing is surprising', () => {
  expect(chiSquareTail(0, 0)).toBe(1);
});
