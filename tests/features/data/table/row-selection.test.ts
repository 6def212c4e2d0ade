import { expect, test } from 'vitest';
import { withRows } from '../../../../src/features/data/table/row-selection.ts';

const none = { rows: new Set<number>(), last: null };
const rowsOf = ({ rows }: { readonly rows: ReadonlySet<number> }) => [...rows].sort((a, b) => a - b);

test('a press selects a row, another takes it out, one with Shift selects all from the last', () => {
  const one = withRows(none, 5, false);
  expect(rowsOf(one)).toEqual([5]);
  expect(rowsOf(withRows(one, 5, false))).toEqual([]);
  expect(rowsOf(withRows(one, 2, true))).toEqual([2, 3, 4, 5]);
  expect(rowsOf(withRows(none, 3, true))).toEqual([3]);
});
