import { expect, test } from 'vitest';
import { rowGroups } from '../../../../src/core/explore/row-groups.ts';
import { columnNamed, isNumeric } from '../../../../src/core/table/column.ts';
import { stepOnColumns } from '../../../../src/core/table/replay/step-on-columns.ts';
import { addUnusual } from '../../../../src/core/table/steps/add-unusual.ts';
import { tableOf } from '../../table-of.ts';

const table = tableOf({
  age: [20, 21, 22, 23, 24, 25, 26, 900],
  plan: ['basic', 'basic', 'plus', 'basic', 'plus', 'plus', 'basic', 'basic'],
});
const { unusual } = await rowGroups(table, { except: [], groups: 2, seed: 1 });
const named = { ...unusual.step, to: 'unusual' };

function scoresIn(rows: typeof table): readonly number[] {
  const column = columnNamed(addUnusual(rows, named), 'unusual');
  return isNumeric(column) ? [...column.values] : [];
}

test('every row is given the score that was shown of it', () => {
  const scores = scoresIn(table);
  for (const { row, score } of unusual.rows) expect(scores[row]).toBe(score);
  expect(scores.indexOf(Math.max(...scores))).toBe(7);
  expect(addUnusual(table, named).columns.slice(0, 2)).toEqual(table.columns);
});

test('a row that was never seen is measured by the same forest', () => {
  const [usual, strange] = scoresIn(tableOf({ age: [23, -800], plan: ['basic', 'other'] }));
  expect(strange).toBeGreaterThan(usual!);
});

test('a step that was stored does the same', () => {
  expect(addUnusual(table, structuredClone(named))).toEqual(addUnusual(table, named));
});

test('a name that is taken, and an input that is not there, are told', () => {
  expect(() => addUnusual(table, { ...named, to: 'age' })).toThrow('has a column "age" already');
  expect(() => addUnusual(tableOf({ age: [1] }), named)).toThrow('has no column "plan"');
});

test('on a table that lacks an input nothing is left of the step', () => {
  expect(stepOnColumns(named, new Set(['age', 'plan']))).toEqual(named);
  expect(stepOnColumns(named, new Set(['age']))).toBeNull();
});
