import { expect, test } from 'vitest';
import type { RowCondition } from '../../../src/core/table/row-filter.ts';
import { columnsGone, nameObstacle, type Segment, segmentOf } from '../../../src/lifecycle/data/segment.ts';

const young: RowCondition = { column: 'age', kind: 'range', from: null, to: 30 };
const paid: RowCondition = { column: 'plan', kind: 'values', values: ['gold', 'silver'] };
const segment: Segment = {
  id: 's',
  projectId: 'p',
  name: 'Young payers',
  conditions: [young, paid],
  createdAt: 0,
};

test('the columns that a table has not are told, each once', () => {
  const twice = { ...segment, conditions: [young, paid, paid] };
  expect(columnsGone(twice, [{ name: 'age' }])).toEqual(['plan']);
  expect(columnsGone(twice, [{ name: 'age' }, { name: 'plan' }])).toEqual([]);
});

test('a filter is known by its rows, not by the order it was written in', () => {
  const written = [{ ...paid, values: ['silver', 'gold'] }, young];
  expect(segmentOf([segment], written)?.name).toBe('Young payers');
  expect(segmentOf([segment], [young])).toBeUndefined();
});

test.each([
  ['', 'Give it a name.'],
  ['  young PAYERS ', 'There is a segment “young PAYERS” already.'],
  ['Old', null],
])('the name "%s": %s', (name, obstacle) => {
  expect(nameObstacle(name, [segment])).toBe(obstacle);
});
