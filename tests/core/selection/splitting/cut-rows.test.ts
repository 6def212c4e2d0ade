import { describe, expect, test } from 'vitest';
import { type CutTarget, cutFolds, cutTest } from '../../../../src/core/selection/splitting/cut-rows.ts';
import type { RowSplit } from '../../../../src/core/selection/splitting/row-split.ts';
import type { Split } from '../../../../src/core/selection/split.ts';
import { createRandom } from '../../../../src/core/random.ts';

const rows = 200;
const random = createRandom(3);
/** Visits of 40 patients, some seen often, on 60 days. */
const patients = Int32Array.from({ length: rows }, () => Math.floor(40 * random() ** 2));
const days = Float64Array.from({ length: rows }, () => 19_000 + Math.floor(60 * random()));
const ill = Float64Array.from({ length: rows }, () => Number(random() < 0.25));

const classes: CutTarget = {
  target: {
    task: 'classification',
    column: 'ill',
    kind: 'category',
    classes: ['no', 'yes'],
    positive: 'yes',
  },
  values: ill,
};
const numbers: CutTarget = { target: { task: 'regression', column: 'cost', kind: 'number' }, values: days };
const targets: readonly (readonly [string, CutTarget])[] = [
  ['classes', classes],
  ['numbers', numbers],
];

const byPatient: RowSplit = { kind: 'group', column: 'patient', groups: patients };
const byDay: RowSplit = { kind: 'time', column: 'day', times: days };
const named: RowSplit = {
  kind: 'fixed',
  column: 'part',
  isTest: Uint8Array.from({ length: rows }, (_, row) => Number(row % 3 === 0)),
  shuffle: true,
  repeats: 1,
};
const mixed = { shuffle: true, repeats: 1 };

function everyCut(split: RowSplit, target: CutTarget): readonly Split[] {
  return [cutTest(split, target, 0.2, 7), ...cutFolds(split, target, 4, 7)];
}

describe.each(targets)('with %s', (_, target) => {
  test.each([byPatient, byDay, named, { kind: 'random', ...mixed } as const])(
    'a $kind split puts each row on one side at most',
    split => {
      for (const { train, test: held } of everyCut(split, target)) {
        expect(new Set([...train, ...held]).size).toBe(train.length + held.length);
        expect(train.length * held.length).toBeGreaterThan(0);
      }
    },
  );

  test('no group is on both sides', () => {
    for (const { train, test: held } of everyCut(byPatient, target)) {
      const learned = new Set(Array.from(train, row => patients[row]));
      expect(Array.from(held).some(row => learned.has(patients[row]))).toBe(false);
    }
  });

  test('a group test has about the share of the rows that was asked for', () => {
    const { test: held } = cutTest(byPatient, target, 0.2, 7);
    expect(Math.abs(held.length - 40)).toBeLessThanOrEqual(6);
  });

  test('nothing is learned from the day that is tested on, nor from later ones', () => {
    for (const { train, test: held } of everyCut(byDay, target)) {
      const last = Math.max(...Array.from(train, row => days[row]!));
      const first = Math.min(...Array.from(held, row => days[row]!));
      expect(last).toBeLessThan(first);
    }
  });

  test('a fixed column decides the test alone', () => {
    const { test: held } = cutTest(named, target, 0.9, 7);
    expect([...held]).toEqual(Array.from({ length: 67 }, (__, i) => 3 * i));
  });
});

test('a test of whole groups has each class in about the share of all rows', () => {
  const { test: held } = cutTest(byPatient, classes, 0.2, 7);
  const [share, overall] = [
    held.reduce((sum, row) => sum + ill[row]!, 0) / held.length,
    ill.reduce((sum, one) => sum + one, 0) / rows,
  ];
  expect(Math.abs(share - overall)).toBeLessThan(0.05);
});

test('repeating adds folds that are cut anew to those there are without it', () => {
  for (const [kind, target] of [
    ['random', numbers],
    ['stratified', classes],
  ] as const) {
    const once = cutFolds({ kind, ...mixed }, target, 4, 7);
    const thrice = cutFolds({ kind, ...mixed, repeats: 3 }, target, 4, 7);
    expect(thrice).toHaveLength(12);
    expect(thrice.slice(0, 4)).toEqual(once);
    expect(thrice.slice(4, 8)).not.toEqual(once);
    for (const time of [0, 4, 8]) {
      const tested = thrice.slice(time, time + 4).flatMap(fold => [...fold.test]);
      expect(tested.toSorted((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, row) => row));
    }
  }
});

test('rows that are not mixed are tested on at the end of the table, or of each class', () => {
  const asTheyLie = { shuffle: false, repeats: 1 };
  expect([...cutTest({ kind: 'random', ...asTheyLie }, numbers, 0.01, 7).test]).toEqual([198, 199]);
  const { test: held } = cutTest({ kind: 'stratified', ...asTheyLie }, classes, 0.01, 7);
  expect(held).toContain(ill.lastIndexOf(0));
  expect(held).toContain(ill.lastIndexOf(1));
});

describe('what cannot be cut is told', () => {
  const constant: RowSplit = { kind: 'time', column: 'day', times: new Float64Array(rows) };
  const oneGroup: RowSplit = { kind: 'group', column: 'patient', groups: new Int32Array(rows) };
  const late: RowSplit = { kind: 'time', column: 'day', times: ill };
  test.each([
    [
      'numbers by class',
      () => cutTest({ kind: 'stratified', ...mixed }, numbers, 0.2, 7),
      '"cost" holds numbers',
    ],
    ['one moment', () => cutTest(constant, numbers, 0.2, 7), 'of the same moment'],
    ['too few moments', () => cutFolds(late, numbers, 4, 7), 'too few different moments'],
    ['one group', () => cutTest(oneGroup, numbers, 0.2, 7), 'of one group'],
    ['fewer groups than folds', () => cutFolds(oneGroup, numbers, 4, 7), '1 groups'],
    ['a class on one side alone', () => cutTest(late, classes, 0.2, 7), 'one class only'],
  ])('%s', (_, cut, message) => {
    expect(cut).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) }),
    );
  });
});
