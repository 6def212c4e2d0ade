import { expect, test } from 'vitest';
import { sharedColumns, unseenRows } from '../../../../src/core/table/compare/unseen-rows.ts';
import { tableOf } from '../../table-of.ts';

const before = tableOf({ name: ['a', 'b', 'c', 'd', 'e'], value: [1, 2, 3, 4, null], gone: [0, 0, 1, 1, 1] });
/** A column was added, row c was changed, row f is new, and the order is another. */
const after = tableOf({
  name: ['e', 'd', 'c', 'b', 'a', 'f'],
  value: [null, 4, 33, 2, 1, 6],
  added: [1, 2, 3, 4, 5, 6],
});

test('rows are the same where the columns that both versions have hold the same', () => {
  expect(sharedColumns(after, before)).toEqual(['name', 'value']);
  // a and b were learned from.
  const found = unseenRows(after, [0, 1, 2, 3, 4, 5], before, [0, 1]);
  expect(found).toEqual({ rows: [0, 1], seen: 2, unmatched: 2 });
});

test('a row that equals one that was learned from was seen, even where it stands twice', () => {
  const twice = tableOf({ value: [7, 7, 8] });
  expect(unseenRows(twice, [0, 1, 2], twice, [0])).toEqual({ rows: [2], seen: 2, unmatched: 0 });
});

test('a column of numbers is not one of texts, whatever its name', () => {
  expect(sharedColumns(tableOf({ value: [1, 2] }), tableOf({ value: ['1', '2'] }))).toEqual([]);
});
