import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/pipeline/problem.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { createProblemLog } from '../../../src/core/table/read-problems.ts';
import { applyStep } from '../../../src/core/table/steps/apply-step.ts';
import { tableOf } from '../table-of.ts';
import { classifying, findingsOf, rowsOf } from './thorough.ts';

const context = { pseudonymOf: async (text: string) => text, problems: createProblemLog() };
const halves = rowsOf(60).map(row => (row % 2 === 0 ? 'yes' : 'no'));

test.each<[string, Table, Problem | null]>([
  ['missing', tableOf({ x: [1, null, null], y: [1, 2, 3] }), null],
  ['duplicates', tableOf({ x: [1, 2, 1] }), null],
  ['near duplicates', tableOf({ x: ['Bo Li', 'bo  li', 'Ann'] }), null],
  ['high cardinality', tableOf({ x: rowsOf(400).map(row => `c${Math.floor(row ** 2 / 1000)}`) }), null],
  [
    'predictive power',
    tableOf({ x: halves.map((half, row) => (row === 7 ? 'c' : half)), halves }),
    classifying('halves'),
  ],
  ['constant', tableOf({ x: [1, 1], y: [1, 2] }), null],
  ['duplicated columns', tableOf({ x: [1, 2], y: [1, 2] }), null],
  ['mixed types', tableOf({ x: [...rowsOf(30).map(row => `${row}.5`), 'n.a.'] }), null],
  ['category variants', tableOf({ x: ['a b', 'A b ', 'c', 'a b'] }), null],
  ['special characters', tableOf({ x: ['a', '??', '--'] }), null],
  ['impossible values', tableOf({ age: [3, -4, 5] }), null],
  ['impossible values', tableOf({ reading: rowsOf(100).map(row => (row % 50 === 0 ? -999 : row)) }), null],
  ['infinite', tableOf({ x: [1, Infinity, -Infinity] }), null],
  [
    'rare categories',
    tableOf({ x: [...rowsOf(40).map(() => 'many'), ...rowsOf(12).map(row => `r${row}`)] }),
    null,
  ],
  [
    'target leakage',
    tableOf({ leak: halves.map(half => `was ${half}`), halves, x: rowsOf(60) }),
    classifying('halves'),
  ],
  ['time of event', tableOf({ closed_at: [1, 2], label: ['a', 'b'] }), classifying('label')],
  ['unlabelled rows', tableOf({ x: [1, 2], label: ['a', null] }), classifying('label')],
  ['identifier', tableOf({ name: rowsOf(30).map(row => `n${row}`) }), null],
  ['high correlation', tableOf({ x: rowsOf(20), y: rowsOf(20).map(row => row + (row % 2) / 9) }), null],
])('the fix of %s settles it', async (check, table, problem) => {
  const [finding] = findingsOf(check, table, problem);
  const fixed = await applyStep(table, finding!.fix!.step, context);
  const left = findingsOf(check, fixed, problem).filter(({ fix }) => fix !== undefined);
  expect(left).toEqual([]);
});

test('what is to be predicted is not dropped, whatever is wrong with it', () => {
  const table = tableOf({ x: [1, 2], label: ['a', 'a'] });
  expect(findingsOf('constant', table)[0]!.fix).toBeDefined();
  expect(findingsOf('constant', table, classifying('label'))[0]).not.toHaveProperty('fix');
});
