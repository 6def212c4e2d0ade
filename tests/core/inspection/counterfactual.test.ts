import { expect, test } from 'vitest';
import { findCounterfactuals } from '../../../src/core/inspection/counterfactual.ts';
import { type Table, cellText, columnNamed, takeTableRows } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

const training = tableOf({
  contract: ['month', 'year', 'month', 'year', 'two years', 'month'],
  tenure: [1, 20, 40, 60, 72, 5],
  color: ['red', 'blue', 'red', 'blue', 'red', 'blue'],
});
const row = takeTableRows(training, [0]);

/** Stays where tenure and contract together weigh enough. */
const judge = (table: Table) =>
  Array.from({ length: table.rows }, (_, r) => {
    const cell = (name: string) => cellText(columnNamed(table, name), r);
    const said = Number(cell('tenure')) / 100 + (cell('contract') === 'month' ? 0 : 0.3);
    return { said, reached: said >= 0.5 };
  });

test('one change is enough, and of the values that turn it the nearest is told', () => {
  const [found] = findCounterfactuals({
    row,
    training,
    columns: ['contract', 'tenure', 'color'],
    judge,
    upward: true,
  });
  // No contract alone does: 0.01 + 0.3. A tenure of 60 does, and is nearer than 72.
  expect(found!.changes).toEqual([{ column: 'tenure', from: 1, to: 60 }]);
  expect(found!.said).toBeCloseTo(0.6);
});

test('a column that cannot change stays; where no single change turns it there are two', () => {
  const withShort = takeTableRows(training, [0, 1, 1, 5]);
  const [found] = findCounterfactuals({
    row,
    training: withShort,
    columns: ['contract', 'tenure'],
    judge,
    upward: true,
  });
  expect(found!.changes.map(({ column, to }) => [column, to])).toEqual(
    expect.arrayContaining([
      ['contract', 'year'],
      ['tenure', 20],
    ]),
  );
  expect(findCounterfactuals({ row, training, columns: ['color'], judge, upward: true })).toEqual([]);
});
