import { describe, expect, test } from 'vitest';
import { assessDrift } from '../../../src/core/drift/assess-drift.ts';
import type { Predictions } from '../../../src/core/pipeline/pipeline-model.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Random } from '../../../src/core/random.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

const nothingPredicted: Predictions = { task: 'regression', values: new Float64Array(0) };

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function assess(reference: Table, current: Table) {
  return assessDrift({
    reference: { table: reference, predictions: nothingPredicted },
    current: { table: current, predictions: nothingPredicted },
    columns: reference.columns.map(column => column.name),
    positive: null,
  });
}

function repeat<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Six numbers, one of them often missing, and four categories, two with rare values. */
function population(random: Random, rows: number, shift = 0): Table {
  const normals = repeat(5, i => [`n${i}`, repeat(rows, () => normal(random) + (i === 0 ? shift : 0))]);
  return tableOf({
    ...Object.fromEntries(normals),
    gaps: repeat(rows, () => (random() < 0.1 ? null : normal(random))),
    coin: repeat(rows, () => (random() < 0.5 ? 'heads' : 'tails')),
    rare: repeat(rows, () => (random() < 0.01 ? 'yes' : 'no')),
    many: repeat(rows, () => `c${Math.floor(25 * random() ** 3)}`),
    absent: repeat(rows, () => (random() < 0.003 ? null : random() < 0.3 ? 'a' : 'b')),
  });
}

describe('without drift, false alarms over the whole report stay at the significance', () => {
  for (const rows of [50, 200, 1000])
    test(`${rows} current rows`, { timeout: 60_000 }, () => {
      const random = createRandom(rows);
      const trials = 200;
      let alarms = 0;
      for (let trial = 0; trial < trials; trial++) {
        const report = assess(population(random, 2000), population(random, rows));
        if (
          report.columns.some(column => column.verdict !== 'no evidence' && column.verdict !== 'too few rows')
        )
          alarms++;
      }
      // 5 % of 200 is 10; 19 is beyond three standard deviations (3.1 each) above.
      expect(alarms).toBeLessThan(19);
    });
});

test('a shift of half a standard deviation at 100 rows is caught more than 80 % of the time', {
  timeout: 60_000,
}, () => {
  const random = createRandom(7);
  const trials = 150;
  let caught = 0;
  for (let trial = 0; trial < trials; trial++)
    if (assess(population(random, 2000), population(random, 100, 0.5)).columns[0]!.drifted) caught++;
  expect(caught / trials).toBeGreaterThan(0.8);
});

test('a large sample finds a tiny shift real, and says that it does not matter', () => {
  const random = createRandom(3);
  const before = tableOf({ x: repeat(20_000, () => normal(random)) });
  const now = tableOf({ x: repeat(20_000, () => normal(random) + 0.1) });
  const report = assess(before, now);
  expect(report.columns[0]!.verdict).toBe('statistically but not practically');
  expect(report.drifted).toBe(false);
  expect(report.summary).toContain('Real, but too small to matter: x.');
});

test('a category never seen in training is drift, though the reference cannot expect it', () => {
  const before = tableOf({ plan: repeat(5000, i => (i % 2 === 0 ? 'a' : 'b')) });
  const now = tableOf({ plan: repeat(100, i => (i % 4 === 0 ? 'new' : 'a')) });
  const [drift] = assess(before, now).columns;
  expect(drift).toMatchObject({ drifted: true, test: 'chi-square' });
  expect(drift!.distributions).toMatchObject({ shape: 'coded', labels: ['a', 'b', 'new'] });
});

test('categories are matched by their text, whatever their codes', () => {
  const before = tableOf({ x: repeat(200, i => (i % 2 === 0 ? 'a' : 'b')) });
  const now = tableOf({ x: repeat(200, i => (i % 2 === 0 ? 'b' : 'a')) });
  expect(assess(before, now).columns[0]).toMatchObject({ statistic: 0, pValue: 1, effectSize: 0 });
});

test('values that go missing are drift, tested apart from the values that are there', () => {
  const random = createRandom(5);
  const before = tableOf({ age: repeat(1000, () => normal(random)) });
  const now = tableOf({ age: repeat(200, i => (i % 4 === 0 ? null : normal(random))) });
  const [drift] = assess(before, now).columns;
  expect(drift).toMatchObject({ verdict: 'drift', currentMissing: 50, referenceMissing: 0 });
  expect(drift!.missingness).toMatchObject({ verdict: 'drift' });
  expect(drift!.adjustedPValue).toBeGreaterThan(0.05);
});

test('a column that is missing altogether is drift by its missing share', () => {
  const before = tableOf({ age: repeat(100, i => i) });
  const now = tableOf({ age: repeat(100, () => null) });
  expect(assess(before, now).columns[0]).toMatchObject({ test: 'none', verdict: 'drift' });
});

test('below 30 rows nothing is tested, and the report says so', () => {
  const before = tableOf({ x: repeat(1000, i => i) });
  const report = assess(before, tableOf({ x: repeat(29, i => i + 5000) }));
  expect(report.columns[0]).toMatchObject({ test: 'none', verdict: 'too few rows', drifted: false });
  expect(report.columns[0]!.pValue).toBeNaN();
  expect(report.summary).toContain('too few to tell drift from chance');
});

/** `rows` predictions of which `share` are a confident Yes, the others a doubtful No. */
function yesOrNo(rows: number, share: number): Predictions {
  const yes = Float64Array.from({ length: rows }, (_, i) => (i / rows < share ? 0.9 : 0.2));
  const probabilities = Float64Array.from({ length: rows * 2 }, (_, i) =>
    i % 2 === 0 ? yes[i >> 1]! : 1 - yes[i >> 1]!,
  );
  const codes = Int32Array.from(yes, value => (value > 0.5 ? 0 : 1));
  return { task: 'classification', classes: ['Yes', 'No'], probabilities, codes };
}

function alternating(rows: number): Table {
  return tableOf({ x: repeat(rows, i => (i % 2 === 0 ? 'a' : 'b')) });
}

test('predicted classes and the probability of the positive class are watched', () => {
  const report = assessDrift({
    reference: { table: alternating(400), predictions: yesOrNo(400, 0.25) },
    current: { table: alternating(100), predictions: yesOrNo(100, 0.6) },
    columns: ['x'],
    positive: 'Yes',
  });
  expect(report.columns.map(({ column, role, test }) => [column, role, test])).toEqual([
    ['x', 'feature', 'chi-square'],
    ['prediction', 'prediction', 'chi-square'],
    ['probability_Yes', 'prediction', 'kolmogorov-smirnov'],
  ]);
  expect(report.columns.map(({ drifted }) => drifted)).toEqual([false, true, true]);
  expect(report.columns[2]!.statistic).toBeCloseTo(0.35, 12);
  expect(report.summary).toContain('Yet the predictions drifted.');
});

test('p-values are corrected over every test of the report', () => {
  const random = createRandom(11);
  const draw = (rows: number) =>
    tableOf(Object.fromEntries(repeat(4, i => [`n${i}`, repeat(rows, () => normal(random))])));
  const { columns } = assess(draw(500), draw(100));
  const smallest = columns.toSorted((a, b) => a.pValue - b.pValue)[0]!;
  expect(smallest.adjustedPValue).toBeCloseTo(Math.min(1, 4 * smallest.pValue), 12);
});
