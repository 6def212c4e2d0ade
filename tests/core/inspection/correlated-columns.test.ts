import { expect, test } from 'vitest';
import { correlatedColumns } from '../../../src/core/inspection/correlated-columns.ts';
import { tableOf } from '../table-of.ts';

const rows = Array.from({ length: 60 }, (_, row) => row);

test('columns that rank rows alike stand together, also a category with a number; others alone', () => {
  const table = tableOf({
    length: rows,
    cubed: rows.map(row => -(row ** 3)),
    long: rows.map(row => (row >= 30 ? 'yes' : 'no')),
    turn: rows.map(row => (row * 17) % 60),
    same: rows.map(() => 1),
  });
  const groups = correlatedColumns(
    table,
    table.columns.map(({ name }) => name),
    0.8,
  );
  // ρ of a rank with its own upper half is 0.87.
  expect(groups.map(group => [...group].sort())).toEqual([['cubed', 'length', 'long'], ['turn'], ['same']]);
});
