import { expect, test } from 'vitest';
import { bootstrapCounts } from '../../../../src/core/models/tree/bootstrap.ts';
import { createRandom } from '../../../../src/core/random.ts';

test('a bootstrap draws as many rows as there are, about 63 % of them distinct', () => {
  const counts = bootstrapCounts(new Float64Array(10_000).fill(1), createRandom(4));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
  const distinct = counts.filter(count => count > 0).length / 10_000;
  // 1 − 1/e, within five standard deviations of about 0.0031.
  expect(Math.abs(distinct - (1 - 1 / Math.E))).toBeLessThan(0.0155);
});

test('a bootstrap never draws rows of weight 0, and as few as it is told', () => {
  const counts = bootstrapCounts(Float64Array.of(0, 2, 0, 2), createRandom(1));
  expect([counts[0], counts[2], counts[1]! + counts[3]!]).toEqual([0, 0, 2]);
  const few = bootstrapCounts(new Float64Array(40).fill(1), createRandom(1), 0.25);
  expect(few.reduce((sum, count) => sum + count, 0)).toBe(10);
});
