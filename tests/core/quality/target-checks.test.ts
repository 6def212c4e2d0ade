import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { tableOf } from '../table-of.ts';
import { classifying, findingsOf, regressing, rowsOf } from './thorough.ts';

const random = createRandom(3);
const noise = rowsOf(400).map(() => random());
const labels = noise.map(value => (value > 0.5 ? 'yes' : 'no'));

describe('target leakage', () => {
  test.each([
    ['a number that tells the class', tableOf({ leak: noise.map(value => 3 * value), labels })],
    ['a category that tells the class', tableOf({ leak: labels.map(label => `was ${label}`), labels })],
    [
      'missing where the answer is no',
      tableOf({ leak: labels.map((label, i) => (label === 'no' ? null : i)), labels }),
    ],
  ])('%s', (_, table) => {
    expect(findingsOf('target leakage', table, classifying('labels'))).toMatchObject([
      { column: 'leak', severity: 'critical', message: expect.stringContaining('AUC') },
    ]);
  });

  test('of a number, by R²', () => {
    const table = tableOf({ leak: noise.map(value => 7 - 2 * value), noise });
    expect(findingsOf('target leakage', table, regressing('noise'))).toMatchObject([
      { column: 'leak', message: expect.stringContaining('R² 1.000') },
    ]);
  });

  test('a curve that no line follows leaks as well', () => {
    const x = rowsOf(4000).map(row => Math.sin(row));
    const table = tableOf({ x, y: x.map(value => value ** 2) });
    expect(findingsOf('target leakage', table, regressing('y'))).toHaveLength(1);
  });

  test('chance does not: noise, and categories that each row has for itself', () => {
    const table = tableOf({ other: rowsOf(400).map(() => random()), each: rowsOf(400).map(String), labels });
    expect(findingsOf('target leakage', table, classifying('labels'))).toEqual([]);
  });

  test('nothing is asked before there is a target', () => {
    expect(findingsOf('target leakage', tableOf({ leak: noise, labels }))).toEqual([]);
  });
});

test('predictive power: a column that says much of the target, past the threshold', () => {
  const table = tableOf({ close: noise.map(value => value + 0.02 * random()), labels });
  expect(findingsOf('predictive power', table, classifying('labels'))).toMatchObject([
    { column: 'close', severity: 'warning' },
  ]);
  expect(findingsOf('predictive power', table, classifying('labels'), { predictivePower: 1 })).toEqual([]);
});

test('conflicting labels: the same features, another class', () => {
  const table = tableOf(
    { id: ['a', 'b', 'c', 'd'], x: [1, 1, 2, 2], label: ['yes', 'no', 'yes', 'yes'] },
    { id: 'identifier' },
  );
  expect(findingsOf('conflicting labels', table, classifying('label'))).toMatchObject([
    { rows: [1, 2], message: expect.stringContaining('row 1 says "yes", row 2 "no"') },
  ]);
});

const withRare = (rare: number) =>
  tableOf({ label: rowsOf(100).map(row => (row < rare ? 'rare' : 'usual')) });

test('small class: at least one row for each fold after the test is set aside', () => {
  // Of 6 rows 1 is set aside, of 5 also 1: 5 and 4 are left for 5 folds.
  expect(findingsOf('small class', withRare(6), classifying('label'))).toEqual([]);
  expect(findingsOf('small class', withRare(5), classifying('label'))).toMatchObject([
    { severity: 'critical', message: 'Too few rows for 5 folds: "rare" (5).' },
  ]);
});

test('train/test mix: the share of test rows that a random cut would find among the training rows', () => {
  const table = tableOf({ x: [...rowsOf(90), ...rowsOf(10)], label: rowsOf(100).map(() => 'a') });
  // 10 pairs are 20 rows; each has its copy in training with probability 0.8: 16 %.
  expect(findingsOf('train/test mix', table, classifying('label'))[0]!.message).toMatch(/about 16 % of/);
  expect(findingsOf('train/test mix', table, classifying('label'), { trainTestMix: 0.16 })).toEqual([]);
});

describe('train/test mix of rows that are cut by a column', () => {
  const cut = rowsOf(100).map(row => (row < 80 ? 'train' : 'test'));
  const table = (copies: number) =>
    tableOf({
      x: rowsOf(100).map(row => (row >= 100 - copies ? row - 80 : row)),
      label: rowsOf(100).map(row => (row % 2 === 0 ? 'a' : 'b')),
      cut,
    });

  test('is counted, the column itself not compared, and its rows told', () => {
    expect(findingsOf('train/test mix', table(3), classifying('label'))).toMatchObject([
      {
        message: '3 rows of the test (15 %) also stand among the training rows.',
        rows: [98, 99, 100],
      },
    ]);
  });

  test('up to the threshold it is let be', () => {
    expect(findingsOf('train/test mix', table(1), classifying('label'))).toEqual([]);
  });
});

const later = (row: number) => row >= 320;

describe('train/test drift', () => {
  const labels = rowsOf(400).map(row => (row % 3 === 0 ? 'yes' : 'no'));
  const year = rowsOf(400);
  const byTime = { testShare: 0.2, folds: 5, split: { kind: 'time', column: 'year' } } as const;

  test('columns that go on changing differ in the latest rows, by their values or by what is missing', () => {
    const table = tableOf({
      year,
      price: noise.map((value, row) => value + (later(row) ? 0.5 : 0)),
      shop: rowsOf(400).map(row => (later(row) ? 'web' : row % 2 === 0 ? 'web' : 'street')),
      gone: noise.map((value, row) => (later(row) ? null : value)),
      same: rowsOf(400).map(() => random()),
      labels,
    });
    const found = findingsOf('train/test drift', table, classifying('labels'), {}, byTime);
    expect(found.map(({ column }) => column)).toEqual(['price', 'shop', 'gone']);
    expect(found[2]!.message).toContain('100 % of the test rows miss it, 0 % of the training rows do');
    expect(found[0]!.rows.slice(0, 2)).toEqual([321, 322]);
  });

  test('a column that says which rows are the test cuts them, and is not compared', () => {
    const table = tableOf({
      price: noise.map((value, row) => value + (later(row) ? 0.5 : 0)),
      cut: rowsOf(400).map(row => (later(row) ? 'test' : 'train')),
      labels,
    });
    const found = findingsOf('train/test drift', table, classifying('labels'));
    expect(found.map(({ column }) => column)).toEqual(['price']);
  });

  test('rows cut at random do not differ, nor do they with a threshold of 1', () => {
    const table = tableOf({ year, noise, labels });
    expect(findingsOf('train/test drift', table, classifying('labels'))).toEqual([]);
    expect(
      findingsOf('train/test drift', table, classifying('labels'), { trainTestDrift: 1 }, byTime),
    ).toEqual([]);
  });
});

test('time of event: names that speak of what is predicted, or of an end', () => {
  const table = tableOf({ churn_reason: [1], closedAt: [2], signup_date: [3], age: [4], churn: ['yes'] });
  const found = findingsOf('time of event', table, classifying('churn'));
  expect(found.map(({ column }) => column)).toEqual(['churn_reason', 'closedAt']);
});

test('unlabelled rows are told with their rows', () => {
  const table = tableOf({ x: [1, 2], label: ['a', null] });
  expect(findingsOf('unlabelled rows', table, classifying('label'))).toMatchObject([{ rows: [2] }]);
});

test('a target that the table has not is as none', () => {
  expect(findingsOf('time of event', tableOf({ closedAt: [1] }), classifying('gone'))).toEqual([]);
});
