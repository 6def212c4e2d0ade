import { expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { sortNumbers } from '../../../src/core/statistics/sort-numbers.ts';

const rows = 20_000;
const random = createRandom(5);
const tables: Record<string, Float64Array> = {
  'of every size and sign': Float64Array.from(
    { length: rows },
    () => (random() - 0.5) * 10 ** (40 * random() - 20),
  ),
  'whole numbers': Float64Array.from({ length: rows }, () => Math.floor(2000 * random()) - 1000),
  'all the same': new Float64Array(rows).fill(2.5),
  'none at all': new Float64Array(rows).fill(NaN),
  'with gaps and without end': Float64Array.from({ length: rows }, () => {
    const kind = random();
    return kind < 0.3 ? NaN : kind < 0.35 ? -Infinity : kind < 0.4 ? Infinity : random() - 0.5;
  }),
  'told apart by their last bits alone': Float64Array.from({ length: rows }, () => 1 + 1e-7 * random()),
  'about the same, of both signs': Float64Array.from(
    { length: rows },
    () => (random() < 0.5 ? -1 : 1) * (1 + 1e-8 * random()),
  ),
  'whole numbers far apart': Float64Array.from({ length: rows }, () => Math.floor(1e15 * random())),
  subnormal: Float64Array.from({ length: rows }, () => (random() - 0.5) * 1e-320),
};

test.each(Object.entries(tables))('many numbers, %s, are ordered as the engine orders them', (_, values) => {
  const before = values.slice();
  const expected = values.filter(value => !Number.isNaN(value)).sort();
  expect(sortNumbers(values)).toEqual(expected.map(value => value + 0));
  expect(values).toEqual(before);
});

test('few are too, without the missing ones', () => {
  expect([...sortNumbers(Float64Array.of(3, NaN, -1, 2))]).toEqual([-1, 2, 3]);
});
