import { expect, test } from 'vitest';
import { sortRows } from '../../../src/ui/table/sort-rows.ts';

const rows = [
  { name: 'fold 10', score: 0.7 },
  { name: 'fold 2', score: Number.NaN },
  { name: 'fold 1', score: 0.9 },
];
const names = (sorted: readonly { name: string }[]) => sorted.map(row => row.name);

test('numbers sort by value, and what has none comes last in both directions', () => {
  expect(names(sortRows(rows, row => row.score, 'ascending'))).toEqual(['fold 10', 'fold 1', 'fold 2']);
  expect(names(sortRows(rows, row => row.score, 'descending'))).toEqual(['fold 1', 'fold 10', 'fold 2']);
});

test('numbers inside of texts count as numbers', () => {
  expect(names(sortRows(rows, row => row.name, 'ascending'))).toEqual(['fold 1', 'fold 2', 'fold 10']);
});

test('rows of equal key keep their order, and the given rows stay as they are', () => {
  expect(sortRows(rows, () => 1, 'descending')).toEqual(rows);
  expect(names(rows)).toEqual(['fold 10', 'fold 2', 'fold 1']);
});
