import { describe, expect, test } from 'vitest';
import { compareTables, isChanged } from '../../../../src/core/table/compare/compare-tables.ts';
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
      firstAdded: [1],
      firstRemoved: [1],
      firstChanged: [{ before: 0, after: 2 }],
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
      firstAdded: [2, 3, 4],
      firstRemoved: [0, 3],
    });
  });

  test('of an identifier that is not unique are not told by it', () => {
    const before = tableOf({ id: ['a', 'a'], x: [1, 2] }, ids);
    expect(rowsOf(before, before)).toMatchObject({ matching: { by: 'place' }, unchanged: 2 });
  });

  test('are matched by a key that a person chooses, or by place with more rows on one side', () => {
    const before = tableOf({ nr: [1, 2, 3], x: ['a', 'b', 'c'] });
    const after = tableOf({ nr: [3, 1], x: ['C', 'a'] });
    expect(compareTables(before, after, { by: 'identifier', column: 'nr' }).rows).toMatchObject({
      added: 0,
      removed: 1,
      changed: 1,
      unchanged: 1,
    });
    expect(compareTables(before, after, { by: 'place' }).rows).toMatchObject({
      added: 0,
      removed: 1,
      changed: 2,
      firstRemoved: [2],
    });
    expect(compareTables(after, before, { by: 'place' }).rows).toMatchObject({ added: 1, removed: 0 });
  });

  test.each([
    ['x', /Column "x" does not name each row: rows 1 and 3 both hold 'a' in the newer version/],
    ['y', /Column "y" does not name each row: row 2 has no value in the older version/],
    ['z', /Column "z" is not in both versions/],
  ])('a key that is none is refused by name: %s', (column, message) => {
    const before = tableOf({ x: ['a', 'b'], y: ['a', null] });
    const after = tableOf({ x: ['a', 'b', 'a'], y: ['a', 'b', 'c'] });
    expect(() => compareTables(before, after, { by: 'identifier', column })).toThrow(message);
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
  expect([columnsAdded, columnsRemoved]).toEqual([
    [{ name: 'c', kind: 'number' }],
    [{ name: 'b', kind: 'category' }],
  ]);
  expect(columns).toMatchObject([{ column: 'a', kinds: ['number', 'category'], distribution: null }]);
});

test('distributions: how far each moved, and what is missing now', () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  const { columns } = compareTables(
    tableOf({ n: values, same: values }),
    tableOf({ n: values.map(i => (i < 50 ? i + 100 : i)), same: values.map(i => (i < 10 ? null : i)) }),
  );
  // Half of the values moved past all others: the distribution functions are 0.5 apart.
  expect(columns[0]).toMatchObject({
    column: 'n',
    distribution: { test: 'kolmogorov-smirnov', distance: 0.5, values: [100, 100] },
    changedCells: 50,
  });
  expect(columns[1]).toMatchObject({ missing: [0, 10] });
});

test('rows that came, went and changed are shown with what they hold', () => {
  const ids = { id: 'identifier' } as const;
  const before = tableOf({ id: ['a', 'b', 'c'], x: [1, 2, null], y: ['p', 'q', 'r'] }, ids);
  const after = tableOf({ id: ['c', 'd', 'a'], x: [3, 4, 1], y: ['r', 's', 'P'] }, ids);
  expect(compareTables(before, after).shown).toEqual({
    added: [{ row: 2, cells: ['d', '4', 's'] }],
    removed: [{ row: 2, cells: ['b', '2', 'q'] }],
    changed: [
      { rows: [3, 1], column: 'x', texts: ['', '3'] },
      { rows: [1, 3], column: 'y', texts: ['p', 'P'] },
    ],
  });
});

test('a column is changed when its kind, a cell, what it lacks or its shares are others', () => {
  const before = tableOf({ same: [1, 2], cell: [1, 2], lacks: [1, 2], rows: ['a', 'b'] });
  const after = tableOf({ same: [1, 2], cell: [1, 3], lacks: [1, null], rows: ['a', 'b'] });
  const changed = compareTables(before, after).columns.filter(isChanged);
  expect(changed.map(({ column }) => column)).toEqual(['cell', 'lacks']);
  expect(compareTables(before, after).columns[0]).toMatchObject({ same: true, distribution: null });
  const more = tableOf({ same: [1, 2, 2], cell: [1, 2, 2], lacks: [1, 2, 1], rows: ['a', 'b', 'a'] });
  expect(compareTables(before, more, { by: 'content' }).columns.every(isChanged)).toBe(true);
});
