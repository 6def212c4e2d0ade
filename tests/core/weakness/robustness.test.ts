import { expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { isMissing } from '../../../src/core/table/column.ts';
import { disturb } from '../../../src/core/weakness/disturb.ts';
import { measureRobustness } from '../../../src/core/weakness/robustness.ts';
import { tableOf } from '../table-of.ts';

const rows = 4000;
const random = createRandom(1);
const table = tableOf(
  {
    age: Array.from({ length: rows }, () => 20 + Math.floor(40 * random())),
    plan: Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 'gold' : 'basic')),
  },
  { age: 'integer' },
);
const [age, plan] = table.columns;

test('noise has the strength that is asked for, and whole numbers stay whole', () => {
  const [noisy] = disturb(table, 'noise', 0.5, createRandom(2)).columns;
  if (!('values' in noisy!) || !('values' in age!)) throw new Error('age is a number');
  const moves = noisy.values.map((value, row) => value - age.values[row]!);
  const spread = Math.sqrt(moves.reduce((sum, move) => sum + move * move, 0) / rows);
  // Ages are uniform over 40 years: a standard deviation of 11.5.
  expect(spread).toBeGreaterThan(5.4);
  expect(spread).toBeLessThan(6.1);
  expect(noisy.values.every(Number.isInteger)).toBe(true);
});

test('so large a share of the cells is emptied, or swapped', () => {
  const emptied = disturb(table, 'missing values', 0.3, createRandom(3));
  const gaps = emptied.columns.map(
    column => [...Array(rows).keys()].filter(row => isMissing(column, row)).length / rows,
  );
  for (const share of gaps) expect(share).toBeCloseTo(0.3, 1);
  const [, swapped] = disturb(table, 'swapped categories', 0.5, createRandom(4)).columns;
  if (!('codes' in swapped!) || !('codes' in plan!)) throw new Error('plan is a category');
  const changed = swapped.codes.filter((code, row) => code !== plan.codes[row]).length / rows;
  // Half of those that are swapped get the category that they had.
  expect(changed).toBeCloseTo(0.25, 1);
  expect(disturb(table, 'swapped categories', 0.5, createRandom(4)).columns[0]).toBe(age);
});

test('a score falls with the strength of what it leans on, and the table is left as it was', () => {
  const before = structuredClone(table);
  const curves = measureRobustness(
    table,
    ({ columns }) => {
      const now = columns[1]!;
      if (!('codes' in now) || !('codes' in plan!)) return 0;
      return now.codes.filter((code, row) => code === plan.codes[row]).length / rows;
    },
    { seed: 5 },
  );
  const meansOf = (name: string) =>
    curves.find(({ disturbance }) => disturbance === name)!.points.map(({ mean }) => mean);
  expect(meansOf('noise')).toEqual([1, 1, 1, 1, 1, 1]);
  const swapped = meansOf('swapped categories');
  expect(swapped).toEqual(swapped.toSorted((a, b) => b - a));
  expect(swapped.at(-1)).toBeCloseTo(0.75, 1);
  expect(table).toEqual(before);
});
