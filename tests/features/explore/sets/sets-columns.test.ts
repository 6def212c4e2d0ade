import { expect, test } from 'vitest';
import type { ColumnProfile } from '../../../../src/core/explore/profile.ts';
import { changeSet, proposeSets, setAxes } from '../../../../src/features/explore/sets/sets-columns.ts';

const coded = (name: string, distinct: number): ColumnProfile => ({
  name,
  kind: 'category',
  rows: 100,
  missing: 0,
  distinct,
  shape: 'coded',
  top: [],
});

test('two columns of few values and the target are proposed', () => {
  const profile = [coded('id', 90), coded('same', 1), coded('plan', 3), coded('sex', 2), coded('left', 2)];
  expect(proposeSets(profile, 'left')).toEqual(['plan', 'sex', 'left']);
  expect(proposeSets(profile, null)).toEqual(['plan', 'sex', 'left']);
});

test('a column is changed, taken away or added, at most four', () => {
  expect(changeSet(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
  expect(changeSet(['a', 'b', 'c'], 0, '')).toEqual(['b', 'c']);
  expect(changeSet(['a', 'b', 'c', 'd'], 4, 'e')).toEqual(['a', 'b', 'c', 'd']);
});

test('quarters of numbers are read as spans, what is missing last', () => {
  const axes = setAxes(
    {
      rows: 6,
      axes: [{ column: 'age', shape: 'number', edges: [18, 30, 65], missing: true, rows: [2, 3, 1] }],
      paths: [],
    },
    [{ name: 'age', kind: 'integer' }],
  );
  expect(axes).toEqual([{ name: 'age', labels: ['18 to 30', '30 to 65', 'missing'], rows: [2, 3, 1] }]);
});
