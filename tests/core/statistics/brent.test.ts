import { expect, test } from 'vitest';
import { minimise } from '../../../src/core/statistics/brent.ts';

// A minimum is where a function is flat: it is known to about the root of a double's precision, 1.5e-8.
test.each([
  ['inside the bracket', (x: number) => (x - 0.3) ** 2, 0.3],
  ['far outside it', (x: number) => (x + 1234.5) ** 2, -1234.5],
  ['where no parabola fits', (x: number) => Math.abs(x - 1), 1],
  ['of the fourth order', (x: number) => Math.cosh(x - 2), 2],
])('finds a minimum %s', (_, objective, least) => {
  expect(Math.abs(minimise(objective, -2, 2) - least)).toBeLessThan(1e-6 * Math.max(1, Math.abs(least)));
});
