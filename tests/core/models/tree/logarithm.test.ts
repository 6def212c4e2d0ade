import { expect, test } from 'vitest';
import { logarithm } from '../../../../src/core/models/tree/logarithm.ts';
import { createRandom } from '../../../../src/core/random.ts';

test('whole and small numbers have the logarithm of Math.log, to two places of the last digit', () => {
  const random = createRandom(2);
  const numbers = [1, 2, 0.5, Math.SQRT2, 1e-300, 1e300];
  for (let i = 0; i < 5000; i++) numbers.push(i + 1, random(), Math.exp(600 * (random() - 0.5)));
  for (const x of numbers) {
    const expected = Math.log(x);
    expect(Math.abs(logarithm(x) - expected)).toBeLessThanOrEqual(2 * Number.EPSILON * Math.abs(expected));
  }
});
