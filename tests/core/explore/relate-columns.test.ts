import { describe, expect, test } from 'vitest';
import { relateColumns } from '../../../src/core/explore/relate-columns.ts';
import { informationBetween, testPair } from '../../../src/core/explore/test-pair.ts';
import { numbers, words } from './columns.ts';
import { explorationReferences } from './exploration-reference.ts';

describe('mutual information, as scikit-learn scores it', () => {
  test.each(explorationReferences<{ first: number[]; second: number[] }, { information: number }>('pair'))(
    '$name',
    ({ inputs, expected }) => {
      const found = informationBetween(numbers('first', inputs.first), numbers('second', inputs.second));
      expect(Math.abs(found - expected.information)).toBeLessThan(1e-9);
    },
  );
});

test('two categories, as scipy tests them', () => {
  const [reference] = explorationReferences<
    { first: string[]; second: string[] },
    { test: [number, number, number]; information: number }
  >('crosstab');
  const first = words('first', reference!.inputs.first);
  const second = words('second', reference!.inputs.second);
  const { test: found, rankTest } = testPair(first, second);
  expect(rankTest).toBeNull();
  [found!.statistic, found!.pValue, found!.effect.value].forEach((value, i) =>
    expect(Math.abs(value - reference!.expected.test[i]!)).toBeLessThan(
      1e-9 * Math.abs(reference!.expected.test[i]!),
    ),
  );
  expect(Math.abs(informationBetween(first, second) - reference!.expected.information)).toBeLessThan(1e-9);
});

const rows = Array.from({ length: 60 }, (_, row) => row);
const table = {
  rows: 60,
  columns: [
    numbers(
      'falls',
      rows.map(row => -row + (row % 7)),
    ),
    numbers(
      'noise',
      rows.map(row => (row * 37) % 59),
    ),
    words(
      'half',
      rows.map(row => (row < 30 ? 'low' : 'high')),
    ),
    numbers('target', rows),
  ],
};

test('the relations of a table: strongest first, each with its test, corrected for three columns', () => {
  const relations = relateColumns(table, 'target');
  expect(relations.map(({ column }) => column)).toEqual(['falls', 'half', 'noise']);
  expect(relations.map(({ test: found }) => found?.test)).toEqual(['pearson', 'welch t', 'pearson']);
  expect(relations.map(({ rankTest }) => rankTest?.test)).toEqual(['spearman', 'mann-whitney', 'spearman']);
  // The target is lower in "low", which comes later in the alphabet than "high".
  expect(relations.map(({ direction }) => direction)).toEqual([-1, -1, expect.any(Number)]);
  const [falls, , noise] = relations;
  expect(falls!.test!.correctedP).toBe(3 * falls!.test!.pValue);
  expect(noise!.test!.correctedP).toBe(noise!.test!.pValue);
  expect(falls!.predictivePower).toBeGreaterThan(0.6);
});

test('every column is reported', () => {
  const heard: number[] = [];
  relateColumns(table, 'target', done => heard.push(done));
  expect(heard).toEqual([1 / 3, 2 / 3, 1]);
});

test('a column without a value is named, with nothing to say of it', () => {
  const empty = numbers(
    'empty',
    rows.map(() => null),
  );
  const [relation] = relateColumns({ rows: 60, columns: [empty, table.columns[3]!] }, 'target');
  expect(relation).toMatchObject({
    column: 'empty',
    strength: 0,
    mutualInformation: 0,
    predictivePower: null,
    test: null,
    rankTest: null,
  });
});
