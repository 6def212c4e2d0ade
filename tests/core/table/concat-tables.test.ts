import { expect, test } from 'vitest';
import { concatTables } from '../../../src/core/table/concat-tables.ts';
import { cellText } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

test('rows come one after another, texts are kept whatever their codes were', () => {
  const joined = concatTables([
    tableOf({ age: [1, null], plan: ['a', 'b'] }),
    tableOf({ age: [3], plan: ['b'] }),
    tableOf({ age: [4, 5], plan: [null, 'c'] }, { plan: 'category' }),
  ]);
  expect(joined.rows).toBe(5);
  const texts = joined.columns.map(column => [0, 1, 2, 3, 4].map(row => cellText(column, row)));
  expect(texts).toEqual([
    ['1', '', '3', '4', '5'],
    ['a', 'b', 'b', '', 'c'],
  ]);
  expect(joined.columns[1]).toMatchObject({ dictionary: ['a', 'b', 'c'] });
});

test('tables of other columns are an error that names the column', () => {
  expect(() => concatTables([tableOf({ age: [1] }), tableOf({ age: ['x'] })])).toThrow(
    'column "age" as number',
  );
  expect(() => concatTables([])).toThrow(RangeError);
});
