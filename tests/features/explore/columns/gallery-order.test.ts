import { expect, test } from 'vitest';
import { profileTable } from '../../../../src/core/explore/profile-table.ts';
import { orderColumns } from '../../../../src/features/explore/columns/gallery-order.ts';
import { numbers, words } from '../../../core/explore/columns.ts';

const profile = profileTable({
  rows: 6,
  columns: [
    numbers('even', [1, 2, 3, 4, 5, 6]),
    words('plan 10', ['a', null, null, 'b', null, 'a']),
    words('plan 9', ['a', 'a', 'b', 'b', null, 'a']),
    numbers('tail', [0, 0, 0, 1, 1, 90]),
  ],
});
const ordered = (order: Parameters<typeof orderColumns>[1], strengths = new Map<string, number>()) =>
  orderColumns(profile, order, strengths).map(({ name }) => name);

test('columns come in the order one asks for, ties as in the table', () => {
  expect(ordered('table')).toEqual(['even', 'plan 10', 'plan 9', 'tail']);
  expect(ordered('name')).toEqual(['even', 'plan 9', 'plan 10', 'tail']);
  expect(ordered('missing')).toEqual(['plan 10', 'plan 9', 'even', 'tail']);
  expect(ordered('skew')[0]).toBe('tail');
  expect(
    ordered(
      'link',
      new Map([
        ['plan 9', 0.4],
        ['even', 0],
      ]),
    ),
  ).toEqual(['plan 9', 'even', 'plan 10', 'tail']);
});

test('profiles stored before skew was told have it by mean and median', () => {
  const old = profile.map(column =>
    column.shape === 'numeric' && column.summary !== null
      ? { ...column, summary: { ...column.summary, skewness: undefined } }
      : column,
  ) as unknown as typeof profile;
  expect(orderColumns(old, 'skew', new Map())[0]!.name).toBe('tail');
});
