import { expect, test } from 'vitest';
import { cellText } from '../../../src/core/table/column.ts';
import { type RowCondition, filterRows } from '../../../src/core/table/row-filter.ts';
import { numbers, words } from '../explore/columns.ts';

const table = {
  rows: 5,
  columns: [numbers('age', [20, 35, null, 50, 80]), words('plan', ['a', 'b', 'a', null, 'b'])],
};
const ages = (conditions: readonly RowCondition[]) => {
  const { rows, columns } = filterRows(table, conditions);
  return Array.from({ length: rows }, (_, row) => cellText(columns[0]!, row));
};

test.each<[string, readonly RowCondition[], readonly string[]]>([
  ['no condition', [], ['20', '35', '', '50', '80']],
  ['both ends of a range', [{ column: 'age', kind: 'range', from: 35, to: 50 }], ['35', '50']],
  [
    'an open end, without what is missing',
    [{ column: 'age', kind: 'range', from: null, to: 50 }],
    ['20', '35', '50'],
  ],
  ['texts, a missing one too', [{ column: 'plan', kind: 'values', values: ['a', ''] }], ['20', '', '50']],
  ['numbers one by one', [{ column: 'age', kind: 'values', values: ['20', ''] }], ['20', '']],
  [
    'every condition',
    [
      { column: 'plan', kind: 'values', values: ['b'] },
      { column: 'age', kind: 'range', from: 40, to: null },
    ],
    ['80'],
  ],
  ['what no row has', [{ column: 'plan', kind: 'values', values: ['z'] }], []],
  ['a range of words', [{ column: 'plan', kind: 'range', from: 0, to: 1 }], []],
])('%s', (_, conditions, expected) => expect(ages(conditions)).toEqual(expected));

test('a column that is not there is named', () => {
  expect(() => ages([{ column: 'size', kind: 'range', from: 1, to: 2 }])).toThrow('size');
});
