import { describe, expect, test } from 'vitest';
import { groupTraits } from '../../../src/core/explore/group-traits.ts';
import { rowGroups } from '../../../src/core/explore/row-groups.ts';
import { createRandom } from '../../../src/core/random.ts';
import { tableOf } from '../table-of.ts';

const random = createRandom(2);
const near = (middle: number) => middle + random() - 0.5;

/** Ninety rows: sixty young on the basic plan, thirty old on plus, and one that is like none. */
const table = tableOf({
  age: [...Array.from({ length: 90 }, (_, row) => near(row % 3 === 0 ? 60 : 20)), 500],
  visits: [...Array.from({ length: 90 }, (_, row) => near(row % 3 === 0 ? 1 : 9)), -300],
  plan: [...Array.from({ length: 90 }, (_, row) => (row % 3 === 0 ? 'plus' : 'basic')), 'basic'],
  bought: Array.from({ length: 91 }, (_, row) => row % 2),
  same: Array.from({ length: 91 }, () => 1),
});
const asked = { except: ['bought'], groups: null, seed: 1 };

describe('rows in groups', () => {
  test('what lies apart is found, with the number of groups that fits best', async () => {
    const found = await rowGroups(table, asked);
    expect(found.columns).toEqual(['age', 'visits', 'plan']);
    expect(found.leftOut).toEqual([{ column: 'same', reason: 'constant' }]);
    expect(found.best).toBe(3);
    expect(found.groups.map(({ size }) => size)).toEqual([60, 30, 1]);
    expect(found.trials.map(({ groups }) => groups)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    const spreads = found.trials.map(({ spread }) => spread);
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  });

  test('as many as asked for are described, and what tells them apart', async () => {
    const found = await rowGroups(table, { ...asked, groups: 3 });
    expect(found.chosen).toBe(3);
    const [basic, plus] = found.groups;
    expect(basic!.traits[0]).toMatchObject({ kind: 'category', column: 'plan', category: 'basic', share: 1 });
    expect(plus!.traits[0]).toMatchObject({ kind: 'category', column: 'plan', category: 'plus', share: 1 });
  });

  test('the row that is like none is the most unusual', async () => {
    const { unusual } = await rowGroups(table, asked);
    expect(unusual.rows[0]).toMatchObject({ row: 90, cells: ['500', '-300', 'basic'] });
    expect(unusual.count).toBeGreaterThan(0);
    expect(unusual.rows).toHaveLength(20);
  });

  test('the same seed finds the same, and progress ends at 1', async () => {
    const told: number[] = [];
    const found = await rowGroups(table, asked, fraction => told.push(fraction));
    expect(found).toEqual(await rowGroups(table, asked));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('rows that are all alike but one are grouped too', async () => {
    const alike = tableOf({ value: [1, 1, 1, 1, 9] });
    const { groups } = await rowGroups(alike, { except: [], groups: 2, seed: 1 });
    expect(groups.map(({ size }) => size)).toEqual([4, 1]);
  });

  test('too few rows, or nothing to go by, are told', async () => {
    await expect(rowGroups(tableOf({ value: [1, 2] }), { ...asked, except: [] })).rejects.toThrow(
      '2 rows cannot be grouped',
    );
    await expect(rowGroups(tableOf({ value: [1, 1, 1, 1] }), { ...asked, except: [] })).rejects.toThrow(
      'No column can tell groups apart',
    );
  });
});

test('a trait is in standard deviations of all rows, missing values aside', () => {
  const own = tableOf({ value: [1, 1, null, 3, 3], word: ['a', 'a', 'a', null, 'b'] });
  const [first, second] = groupTraits(own, [0, 0, 0, 1, 1], 2);
  // By hand: mean 2 and deviation 1; a in 3 of 4, deviation √(3/16).
  expect(first).toMatchObject([
    { column: 'value', mean: 1, ofAll: 2, strength: -1 },
    {
      column: 'word',
      category: 'a',
      share: 1,
      ofAll: 0.75,
      strength: expect.closeTo(0.25 / Math.sqrt(3 / 16), 12),
    },
  ]);
  expect(second).toMatchObject([
    { column: 'word', category: 'b', share: 1, strength: expect.closeTo(0.75 / Math.sqrt(3 / 16), 12) },
    { column: 'value', mean: 3, strength: 1 },
  ]);
});
