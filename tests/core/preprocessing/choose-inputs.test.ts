import { expect, test } from 'vitest';
import { chooseInputs } from '../../../src/core/preprocessing/choose-inputs.ts';
import { tableOf } from '../table-of.ts';

function leftOut(columns: Parameters<typeof tableOf>[0], kinds: Parameters<typeof tableOf>[1] = {}) {
  const { leftOut } = chooseInputs(
    tableOf({ ...columns, target: Object.values(columns)[0]! }, kinds),
    'target',
  );
  return Object.fromEntries(leftOut.map(({ column, reason }) => [column, reason]));
}

/** 200 rows that go through `size` categories. */
function cycling(size: number) {
  return Array.from({ length: 200 }, (_, row) => `v${row % size}`);
}

test('the target is neither an input nor left out', () => {
  const chosen = chooseInputs(tableOf({ age: [1, 2], target: ['a', 'b'] }), 'target');
  expect(chosen.inputs.map(({ name }) => name)).toEqual(['age']);
  expect(chosen.leftOut).toEqual([]);
});

test('identifiers, text, constants and empty columns are left out with a reason', () => {
  const reasons = leftOut(
    {
      id: ['x1', 'x2', 'x3'],
      note: ['so', 'and', 'so'],
      same: [7, 7, 7],
      sameWord: ['on', 'on', 'on'],
      empty: [null, null, null],
      age: [1, 2, 3],
    },
    { id: 'identifier', note: 'text' },
  );
  expect(reasons).toEqual({
    id: expect.stringContaining('identifier'),
    note: 'free text',
    same: 'constant',
    sameWord: 'constant',
    empty: 'every value is missing',
  });
});

test('one category with gaps is kept: whether it is there may tell something', () => {
  expect(leftOut({ flag: ['on', null, 'on'] })).toEqual({});
});

test('one number with gaps is left out: imputing makes it a constant', () => {
  expect(leftOut({ dose: [5, null, 5] })).toEqual({ dose: 'constant' });
});

test('a category of 50 values is kept, one of 51 is left out', () => {
  expect(leftOut({ city: cycling(50) })).toEqual({});
  expect(leftOut({ city: cycling(51) })).toEqual({ city: '51 different values, more than 50' });
});

test('a category with a value for most rows names rows', () => {
  const names = Array.from({ length: 20 }, (_, row) => `name ${row}`);
  expect(leftOut({ names })).toEqual({ names: expect.stringContaining('names rows') });
});

test('dictionary entries that no row uses do not count', () => {
  const table = tableOf({ c: ['a', 'a'], target: [1, 2] });
  const spare = { ...table.columns[0]!, dictionary: ['a', 'b'] };
  const { leftOut } = chooseInputs({ rows: 2, columns: [spare, table.columns[1]!] }, 'target');
  expect(leftOut).toEqual([{ column: 'c', reason: 'constant' }]);
});

test('a column marked as sensitive is left out by that reason, whatever it holds', () => {
  const table = tableOf({ age: [1, 2], gender: ['f', 'm'], target: ['a', 'b'] });
  const { inputs, leftOut } = chooseInputs(table, 'target', ['gender']);
  expect(inputs.map(({ name }) => name)).toEqual(['age']);
  expect(leftOut).toEqual([{ column: 'gender', reason: 'marked sensitive in the data dictionary' }]);
});
