import { expect, test } from 'vitest';
import { takeRange } from '../../../src/core/table/take-range.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({ age: [1, 2, 3, 4], plan: ['a', 'b', null, 'a'] });

test('some rows of every column', () => {
  expect(takeRange(table, 1, 3)).toEqual({
    rows: 2,
    columns: [
      { name: 'age', kind: 'number', values: Float64Array.of(2, 3) },
      { name: 'plan', kind: 'category', codes: Int32Array.of(1, -1), dictionary: ['a', 'b'] },
    ],
  });
});

test('the last range may be short', () => {
  expect(takeRange(table, 3, 8).rows).toBe(1);
  expect(takeRange(table, 4, 8).rows).toBe(0);
});
