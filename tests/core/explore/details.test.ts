import { expect, test } from 'vitest';
import { calendarOf } from '../../../src/core/explore/calendar.ts';
import { detailColumn } from '../../../src/core/explore/column-detail.ts';
import { crosstabOf } from '../../../src/core/explore/crosstab.ts';
import { detailPair } from '../../../src/core/explore/pair-detail.ts';
import { cutAtQuantiles } from '../../../src/core/explore/quantile-bins.ts';
import { targetRates } from '../../../src/core/explore/target-rate.ts';
import { textDetail } from '../../../src/core/explore/text-detail.ts';
import { numbers, words } from './columns.ts';

const day = (text: string) => Date.parse(`${text}Z`);

test('dates by the calendar: months of years, Monday first, hours only where there are any', () => {
  // 2024-01-01 was a Monday, 2026-02-01 a Sunday.
  const calendar = calendarOf(
    Float64Array.of(day('2024-01-01T00:00'), day('2024-01-01T00:00'), day('2026-02-01T00:00')),
  );
  expect(calendar.years.map(({ year }) => year)).toEqual([2024, 2026]);
  expect(calendar.years[0]!.months[0]).toBe(2);
  expect(calendar.years[1]!.months[1]).toBe(1);
  expect(calendar.weekdays).toEqual([2, 0, 0, 0, 0, 0, 1]);
  expect(calendar.hours).toBeNull();
  expect(calendarOf(Float64Array.of(day('2024-01-01T17:30'))).hours![17]).toBe(1);
});

test('texts: length, words, and the rows that have each word', () => {
  const column = words('note', ['Die Katze', 'die KATZE schläft', 'Die Katze', null, 'o’clock 7'], 'text');
  const detail = textDetail(column);
  expect(detail.tokens.slice(0, 3)).toEqual([
    { value: 'die', count: 3 },
    { value: 'katze', count: 3 },
    { value: '7', count: 1 },
  ]);
  expect(detail.distinctTokens).toBe(5);
  expect(detail.words!.counts.reduce((sum, count) => sum + count, 0)).toBe(4);
});

test('a crosstab of the most frequent, the rest gathered', () => {
  const names = Array.from({ length: 300 }, (_, row) => `n${Math.floor(Math.sqrt(row * 3))}`);
  const halves = names.map((_, row) => (row % 2 === 0 ? 'even' : 'odd'));
  const { rowLabels, columnLabels, counts } = crosstabOf(words('name', names), words('half', halves));
  expect(rowLabels).toHaveLength(20);
  expect(rowLabels.at(-1)).toBe('11 others');
  expect(columnLabels).toEqual(['even', 'odd']);
  expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(300);
});

test('equal parts by rank, as pandas qcut: edges that fall together are dropped', () => {
  const { coded, edges } = cutAtQuantiles(numbers('x', [1, 1, 1, 1, 2, 3, null, Infinity]), 4);
  // pandas.qcut([1, 1, 1, 1, 2, 3], 4, duplicates='drop'): [1, 1.75], (1.75, 3].
  expect(edges).toEqual([1, 1.75, 3]);
  expect([...coded.codes]).toEqual([0, 0, 0, 0, 1, 1, -1, -1]);
});

test('the rate of a class by bin, with its interval, bins without rows left out', () => {
  const rates = targetRates(
    {
      rowLabels: ['low', 'none', 'high'],
      columnLabels: ['no', 'yes'],
      counts: [
        [9, 1],
        [0, 0],
        [2, 6],
      ],
    },
    1,
  );
  expect(rates.map(({ label, rows, rate }) => [label, rows, rate])).toEqual([
    ['low', 10, 0.1],
    ['high', 8, 0.75],
  ]);
  // scipy.stats.binomtest(1, 10).proportion_ci(method='wilson')
  expect(rates[0]!.low).toBeCloseTo(0.017876213095072896, 12);
  expect(rates[0]!.high).toBeCloseTo(0.4041500267952385, 12);
});

test('one column, as its kind is looked at', () => {
  const number = detailColumn(numbers('x', [4, 1, null, 3, 2]), 2);
  expect(number).toMatchObject({
    shape: 'number',
    rows: 4,
    histogram: { edges: [1, 2.5, 4], counts: [2, 2] },
  });
  expect(detailColumn(numbers('t', [day('2024-05-01T00:00')], 'datetime'), 5)).toMatchObject({
    shape: 'datetime',
    rows: 1,
  });
  expect(detailColumn(words('w', ['a', 'b', 'a', null]), 5)).toMatchObject({
    shape: 'category',
    rows: 3,
    distinct: 2,
    top: [
      { value: 'a', count: 2 },
      { value: 'b', count: 1 },
    ],
    text: null,
  });
});

test('a column without a value is looked at without a fault', () => {
  expect(detailColumn(numbers('x', [null, null]), 'freedman-diaconis')).toMatchObject({
    rows: 0,
    histogram: null,
    density: null,
    box: null,
  });
  expect(detailColumn(words('w', [null]), 5)).toMatchObject({ rows: 0, distinct: 0, top: [] });
});

const x = numbers('x', [1, 2, 3, 4, 5, 6, 7, 8]);
const plan = words('plan', ['a', 'a', 'b', 'a', 'b', 'b', null, 'b']);

test('two numbers: every row in a cell of the grid, and all points while they are few', () => {
  const pair = detailPair(x, numbers('y', [8, 6, 7, 5, 3, 0, null, 9]));
  if (pair.shape !== 'numbers') throw new Error(pair.shape);
  expect(pair.cloud.rows).toBe(7);
  expect(pair.cloud.cells.reduce((sum, { rows }) => sum + rows, 0)).toBe(7);
  expect(pair.cloud.points.x).toEqual([1, 2, 3, 4, 5, 6, 8]);
  expect(pair.cloud.cells).toContainEqual({ x: 39, y: 39, rows: 1 });
  expect(pair.tenths.reduce((sum, { box }) => sum + box.rows, 0)).toBe(7);
});

test('a number by category, whichever comes first', () => {
  const [one, other] = [detailPair(x, plan), detailPair(plan, x)];
  if (one.shape !== 'groups' || other.shape !== 'groups') throw new Error(one.shape);
  expect([one.number, other.number]).toEqual(['first', 'second']);
  expect(one.groups.map(({ label, box }) => [label, box.rows, box.median])).toEqual([
    ['b', 4, 5.5],
    ['a', 3, 2],
  ]);
  expect(one.tests.test!.test).toBe('welch t');
  expect(one.bins.columnLabels).toEqual(['b', 'a']);
  expect(one.bins.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(7);
});

test('two categories', () => {
  const pair = detailPair(plan, words('half', ['u', 'u', 'u', 'u', 'v', 'v', 'v', 'v']));
  expect(pair).toMatchObject({
    shape: 'categories',
    crosstab: {
      rowLabels: ['b', 'a'],
      columnLabels: ['u', 'v'],
      counts: [
        [1, 3],
        [3, 0],
      ],
    },
  });
});
