import { expect, test } from 'vitest';
import { gowerDistance, nearestRows } from '../../../src/core/inspection/gower.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({ size: [0, 5, 10, null], kind: ['a', 'b', 'a', null] });

test('numbers count by their range, categories by whether they differ, a gap on one side wholly', () => {
  const distance = gowerDistance(table, table, ['size', 'kind'], table);
  // By hand: (0.5 + 1) / 2, (1 + 0) / 2, (1 + 1) / 2, 0.
  expect([distance(0, 1), distance(0, 2), distance(0, 3), distance(3, 3)]).toEqual([0.75, 0.5, 1, 0]);
});

test('the nearest come first', () => {
  const distance = gowerDistance(table, table, ['size', 'kind'], table);
  expect(nearestRows(distance, 0, 4, 3)).toEqual([
    { row: 0, distance: 0 },
    { row: 2, distance: 0.5 },
    { row: 1, distance: 0.75 },
  ]);
});

test('categories are compared by name, whatever their codes', () => {
  const other = tableOf({ size: [0], kind: ['b'] });
  expect(gowerDistance(other, table, ['kind'], table)(0, 1)).toBe(0);
});
