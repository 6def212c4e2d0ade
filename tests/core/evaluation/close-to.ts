import { expect } from 'vitest';

/** 1e-9 relative (absolute below 1): the same formula, summed in another order. */
export function expectClose(found: number, expected: number): void {
  if (Number.isNaN(expected)) expect(found).toBeNaN();
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

/** The same, number by number. */
export function expectAllClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => expectClose(found[i]!, value));
}
