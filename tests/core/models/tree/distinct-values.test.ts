import { expect, test } from 'vitest';
import { distinctValues } from '../../../../src/core/models/tree/distinct-values.ts';
import { createRandom } from '../../../../src/core/random.ts';

test('values that repeat are told once, ascending', () => {
  expect(distinctValues(Float64Array.of(3, -1, 3, 0.5, 3, -1), 3)).toEqual(Float64Array.of(-1, 0.5, 3));
});

test('more values than are looked for are too many', () => {
  expect(distinctValues(Float64Array.of(1, 2, 3), 2)).toBeNull();
});

test('as many as a set finds, of numbers near and far', () => {
  const random = createRandom(5);
  const pool = Array.from({ length: 256 }, (_, i) => (random() - 0.5) * 10 ** (i % 40));
  const values = Float64Array.from({ length: 20_000 }, () => pool[Math.floor(random() * pool.length)]!);
  expect(distinctValues(values, 256)).toEqual(Float64Array.from(new Set(values)).sort());
});
