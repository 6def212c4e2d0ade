import { describe, expect, test } from 'vitest';
import { compareTables } from '../../../../src/core/table/compare/compare-tables.ts';
import { tableOf } from '../../table-of.ts';

const rowsOf = (before: Parameters<typeof compareTables>[0], after: Parameters<typeof compareTables>[0]) =>
  compareTables(before, after).rows;

describe('rows', () => {
  const ids = { id: 'identifier' } as const;
  test('are the same by an identifier that is unique in both, whatever their order', () => {
    const before = tableOf({ id: ['a', 'b', 'c'], x: [1, 2, 3] }, ids);
    const after = tableOf({ id: ['c', 'd', 'a'], x: [3, 4, 9] }, ids);
    expect(rowsOf(before, after)).toEqual({
      matching: { by: 'identifier', column: 'id' },
      added: 1,
      removed: 1,
      changed: 1,
      unchanged: 1,
      changedCells: { x: 1 },
    });
  });

  test('are the same by their place where there are as many', () => {
    const before = tableOf({ x: [1, null, 3], city: ['A ', 'b', null] });
    const after = tableOf({ x: [1, 2, 3], city: ['A', 'b', null] });
    expect(rowsOf(before, after)).toMatchObject({
      matching: { by: 'place' },
      changed: 2,
      unchanged: 1,
      changedCells: { x: 1, city: 1 },
    });
  });

  test('are counted by content otherwise, each as often as it occurs', () => {
    const before = tableOf({ x: [1, 1, 2, 3], y: ['a', 'a', 'b', 'c'] });
    const after = tableOf({ x: [1, 2, 4, 2, 5], y: ['a', 'b', 'd', 'b', 'e'] });
    // One (1, a) and the (3, c) go; another (2, b), (4, d) and (5, e) come.
    expect(rowsOf(before, after)).toMatchObject({
      matching: { by: 'content' },
      added: 3,
      removed: 2,
      changed: 0,
      unchanged: 2,
    });
  });

  test('of an identifier that is not unique are not told by it', () => {
    const before = tableOf({ id: ['a', 'a'], x: [1, 2] }, ids);
    expect(rowsOf(before, before)).toMatchObject({ matching: { by: 'place' }, unchanged: 2 });
  });

  test('a number and the text that reads the same are alike, so that another kind changes no row', () => {
    const before = tableOf({ zip: [10115, 20095] });
    const after = tableOf({ zip: ['10115', '20095'] });
    expect(rowsOf(before, after)).toMatchObject({ changed: 0, unchanged: 2 });
  });

  test('texts that are each other backwards differ', () => {
    expect(rowsOf(tableOf({ t: ['ab'] }), tableOf({ t: ['ba'] })).changed).toBe(1);
  });
});

test('the schema: columns that came and went, and other kinds', () => {
  const before = tableOf({ a: [1, 2], b: ['x', 'y'] });
  const after = tableOf({ a: ['1', '2'], c: [1, 2] });
  const { columnsAdded, columnsRemoved, columns } = compareTables(before, after);
  expect([columnsAdded, columnsRemoved]).toEqual([['c'], ['b']]);
  expect(columns).toMatchObject([{ column: 'a', kinds: ['number', 'category'], distance: null }]);
});

test('distributions: how far each moved, and what is missing now', () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  const { columns } = compareTables(
    tableOf({ n: values, same: values }),
    tableOf({ n: values.map(i => (i < 50 ? i + 100 : i)), same: values.map(i => (i < 10 ? null : i)) }),
  );
  // Half of the values moved past all others: the distribution functions are 0.5 apart.
  expect(columns[0]).toMatchObject({ column: 'n', distance: 0.5, changedCells: 50 });
  expect(columns[1]).toMatchObject({ missing: [0, 10] });
});
