import { expect, test } from 'vitest';
import { assessClassifier } from '../../../src/core/fairness/assess-classifier.ts';
import { assessRegressor } from '../../../src/core/fairness/assess-regressor.ts';
import { compatibilityOf } from '../../../src/core/fairness/compatibility.ts';
import { groupPeople, takeGroups } from '../../../src/core/fairness/row-groups.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Table } from '../../../src/core/table/column.ts';

const rows = 1200;
const random = createRandom(7);
const sexes = Int32Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0));
const ages = Float64Array.from({ length: rows }, () => 18 + Math.floor(60 * random()));
const table: Table = {
  rows,
  columns: [
    { name: 'sex', kind: 'category', codes: sexes, dictionary: ['f', 'm'] },
    { name: 'age', kind: 'integer', values: ages },
  ],
};

/** Scores that follow the truth; the men's are raised by `favour`. */
function answered(favour: number) {
  const draw = createRandom(11);
  const actual = Array.from({ length: rows }, () => (draw() < 0.3 ? 1 : 0));
  const scores = Float64Array.from(actual, (truth, row) =>
    Math.min(1, 0.6 * draw() + 0.25 * truth + favour * sexes[row]!),
  );
  return { actual, scores, selected: Array.from(scores, score => (score >= 0.5 ? 1 : 0)) };
}

const assess = (favour: number) =>
  assessClassifier(answered(favour), groupPeople(table, ['sex']), { positive: 'yes', seed: 1 });
const verdictOn = (report: ReturnType<typeof assess>, name: string) =>
  report.measures.find(({ criterion }) => criterion === name)!;

test('a favoured group is found, and named', () => {
  const parity = verdictOn(assess(0.2), 'demographic parity');
  expect(parity.verdict).toBe('unfair');
  expect(parity.extremes).toEqual(['f', 'm']);
  expect(parity.difference.low).toBeLessThan(parity.difference.value);
  expect(parity.difference.high).toBeGreaterThan(parity.difference.value);
  expect(verdictOn(assess(0.2), 'four-fifths rule').verdict).toBe('unfair');
});

test('groups that are treated alike are not accused', () => {
  const verdicts = assess(0).measures.map(({ criterion, verdict }) => `${criterion}: ${verdict}`);
  expect(verdicts.filter(text => !text.startsWith('calibration') && text.endsWith('unfair'))).toEqual([]);
});

test('a group of few rows is shown, and not held against the others', () => {
  const few = new Int32Array(rows).fill(0).map((_, row) => (row < 5 ? 1 : row % 2 === 0 ? 0 : 2));
  const people = {
    columns: ['team'],
    codes: few,
    groups: ['a', 'b', 'c'].map(label => ({ label, conditions: [] })),
  };
  const report = assessClassifier(answered(0), people, { positive: 'yes', seed: 1 });
  expect(report.groups.map(({ label, isSmall }) => [label, isSmall])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
  ]);
  expect(verdictOn(report, 'demographic parity').extremes).not.toContain('b');
});

test('groups of two columns are their combinations; a row of some rows stays in its group', () => {
  const people = groupPeople(table, ['sex', 'age']);
  expect(people.groups).toHaveLength(8);
  expect(people.groups[0]!.label).toMatch(/^[fm], age 18 to \d\d$/);
  expect(people.groups[0]!.conditions.map(({ column }) => column)).toEqual(['sex', 'age']);
  expect([...takeGroups(people, [4, 2]).codes]).toEqual([people.codes[4], people.codes[2]]);
});

test('all rows in one group cannot be compared', () => {
  const alike: Table = {
    rows: 2,
    columns: [{ name: 'age', kind: 'integer', values: Float64Array.of(4, 4) }],
  };
  expect(() => groupPeople(alike, ['age'])).toThrow('All rows are alike in age.');
});

test('what base rates that differ rule out is told in numbers that keep Chouldechova’s identity', () => {
  const report = assess(0.2);
  const { impliedFalsePositiveRates, least, most, precision, truePositiveRate } = compatibilityOf(report)!;
  for (const [side, rate] of [
    [least, impliedFalsePositiveRates.least],
    [most, impliedFalsePositiveRates.most],
  ] as const) {
    const { baseRate: p } = side;
    expect((p * truePositiveRate) / (p * truePositiveRate + (1 - p) * rate)).toBeCloseTo(precision, 12);
  }
});

test('a regressor that says too little of a group is found', () => {
  const draw = createRandom(3);
  const actual = Float64Array.from({ length: rows }, () => 100 * draw());
  const predicted = actual.map((value, row) => value + 20 * (draw() - 0.5) - (sexes[row] === 0 ? 12 : 0));
  const report = assessRegressor({ actual, predicted }, groupPeople(table, ['sex']));
  expect(report.measures.map(({ criterion, verdict }) => [criterion, verdict])).toEqual([
    ['equal mean error', 'unfair'],
    ['bounded group loss', 'unfair'],
  ]);
  expect(report.measures[0]!.extremes).toEqual(['f', 'm']);
  expect(report.groups.find(({ label }) => label === 'f')!.meanError.value).toBeCloseTo(-12, 0);
});
