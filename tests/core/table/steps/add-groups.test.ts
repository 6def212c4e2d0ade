import { expect, test } from 'vitest';
import { rowGroups } from '../../../../src/core/explore/row-groups.ts';
import { cellText, columnNamed, takeTableRows } from '../../../../src/core/table/column.ts';
import { stepOnColumns } from '../../../../src/core/table/replay/step-on-columns.ts';
import { addGroups } from '../../../../src/core/table/steps/add-groups.ts';
import { tableOf } from '../../table-of.ts';

const table = tableOf({
  age: [20, 21, 22, 61, null, 62, 23],
  visits: [9, 9, 8, 1, 1, 2, 9],
  plan: ['basic', 'basic', 'basic', 'plus', 'plus', 'plus', 'basic'],
});
const { step } = await rowGroups(table, { except: [], groups: 2, seed: 1 });
const named = { ...step, to: 'group' };
const groupsIn = (rows: typeof table) => {
  const grouped = columnNamed(addGroups(rows, named), 'group');
  return Array.from({ length: rows.rows }, (_, row) => cellText(grouped, row));
};

test('every row is given its group, the largest first, also where a value is missing', () => {
  const [one, two] = ['Group 1', 'Group 2'];
  expect(groupsIn(table)).toEqual([one, one, one, two, two, two, one]);
  expect(addGroups(table, named).columns.slice(0, 3)).toEqual(table.columns);
});

test('a row by itself gets the same answer, and so does one that was never seen', () => {
  expect(groupsIn(takeTableRows(table, [3]))).toEqual(['Group 2']);
  expect(groupsIn(tableOf({ age: [70, 19], visits: [0, 9], plan: ['plus', 'other'] }))).toEqual([
    'Group 2',
    'Group 1',
  ]);
});

test('a step that went through JSON does the same', () => {
  const copy = JSON.parse(JSON.stringify(named)) as typeof named;
  expect(addGroups(table, copy)).toEqual(addGroups(table, named));
});

test('a name that is taken, and an input that is not there, are told', () => {
  expect(() => addGroups(table, { ...named, to: 'age' })).toThrow('has a column "age" already');
  expect(() => addGroups(tableOf({ age: [1] }), named)).toThrow('has no column "visits"');
});

test('on a table that lacks an input nothing is left of the step', () => {
  expect(stepOnColumns(named, new Set(['age', 'visits', 'plan', 'more']))).toEqual(named);
  expect(stepOnColumns(named, new Set(['age']))).toBeNull();
});
