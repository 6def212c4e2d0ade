import { describe, expect, test } from 'vitest';
import {
  kFold,
  stratifiedKFold,
  stratifiedTrainTestSplit,
  trainTestSplit,
} from '../../../src/core/selection/splits.ts';

/** 70 rows of "no", 25 of "yes", 5 of "maybe", mixed. */
const labels = {
  codes: Array.from({ length: 100 }, (_, row) => (row % 20 === 7 ? 2 : row % 4 === 1 ? 1 : 0)),
  classes: ['no', 'yes', 'maybe'],
};
const sizes = [0, 1, 2].map(code => labels.codes.filter(found => found === code).length);

function counts(rows: Uint32Array) {
  const found = [0, 0, 0];
  for (const row of rows) found[labels.codes[row]!]!++;
  return found;
}

describe('every splitter', () => {
  const splitters = {
    trainTestSplit: (seed: number) => [trainTestSplit(100, 0.2, seed)],
    stratifiedTrainTestSplit: (seed: number) => [stratifiedTrainTestSplit(labels, 0.2, seed)],
    kFold: (seed: number) => kFold(100, 5, seed),
    stratifiedKFold: (seed: number) => stratifiedKFold(labels, 5, seed),
  };

  test.each(Object.entries(splitters))('%s puts each row on one side', (_, split) => {
    for (const { train, test: held } of split(1)) {
      expect([...train, ...held].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, r) => r));
    }
  });

  test.each(Object.entries(splitters))('%s is decided by its seed', (_, split) => {
    expect(split(1)).toEqual(split(1));
    expect(split(1)).not.toEqual(split(2));
  });
});

test('a fifth of the rows is cut off, rounded up', () => {
  expect(trainTestSplit(101, 0.2, 1).test).toHaveLength(21);
});

test('a stratified cut takes the same share of every class', () => {
  expect(sizes).toEqual([70, 25, 5]);
  expect(counts(stratifiedTrainTestSplit(labels, 0.2, 3).test)).toEqual([14, 5, 1]);
});

test('a stratified cut takes at least one row of a rare class', () => {
  const rare = { codes: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1], classes: ['common', 'rare'] };
  expect([...stratifiedTrainTestSplit(rare, 0.2, 1).test].filter(row => row >= 8)).toHaveLength(1);
});

test('the test parts of the folds cover every row once', () => {
  for (const folds of [kFold(103, 5, 1), stratifiedKFold(labels, 5, 1)]) {
    const tested = folds.flatMap(fold => [...fold.test]);
    expect(new Set(tested).size).toBe(tested.length);
  }
  expect(kFold(103, 5, 1).map(fold => fold.test.length)).toEqual([21, 21, 21, 20, 20]);
});

test('stratified folds hold every class to within a row', () => {
  for (const fold of stratifiedKFold(labels, 3, 1)) {
    const [no, yes, maybe] = counts(fold.test);
    expect([23, 24]).toContain(no);
    expect([8, 9]).toContain(yes);
    expect([1, 2]).toContain(maybe);
  }
});

test('fewer rows than folds are told with their number', () => {
  expect(() => kFold(3, 5, 1)).toThrow('3 rows cannot be cut into 5 folds');
});

test('a class with fewer rows than folds is named with its size', () => {
  const few = { codes: [0, 0, 0, 0, 0, 0, 1, 1], classes: ['ham', 'spam'] };
  expect(() => stratifiedKFold(few, 5, 1)).toThrow(
    expect.objectContaining({ name: 'InputError', message: expect.stringContaining('"spam" (2)') }),
  );
});
