import { expect, test } from 'vitest';
import { sampledShap } from '../../../../src/core/inspection/shap/sampled-shap.ts';
import { columnNamed, isNumeric, type Table, takeTableRows } from '../../../../src/core/table/column.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { tableOf } from '../../table-of.ts';
import { bruteForce } from './drawn-trees.ts';

const random = createRandom(4);
const drawn = (count: number) => Array.from({ length: count }, () => random());
const table = tableOf({ a: drawn(10), b: drawn(10), c: drawn(10), unused: drawn(10) });
const columns = ['a', 'b', 'c', 'unused'];
const rows = takeTableRows(table, [0, 1]);
const background = takeTableRows(table, [2, 3, 4, 5]);

const valuesOf = (from: Table, name: string) => {
  const column = columnNamed(from, name);
  if (!isNumeric(column)) throw new Error(`${name} holds no numbers`);
  return column.values;
};
/** Three columns that need each other. */
const formula = (a: number, b: number, c: number) => a * b + Math.sin(5 * c) * a;
const say = (from: Table) =>
  valuesOf(from, 'a').map((a, row) => formula(a, valuesOf(from, 'b')[row]!, valuesOf(from, 'c')[row]!));

test('sampled values come near those over all coalitions, and sum with the base to what is said', () => {
  const found = sampledShap(say, rows, background, columns, { rounds: 200, seed: 1 });
  for (let row = 0; row < rows.rows; row++) {
    const cell = (coalition: number, c: number, other: number) =>
      ((coalition >> c) & 1) === 1
        ? valuesOf(rows, columns[c]!)[row]!
        : valuesOf(background, columns[c]!)[other]!;
    const expected = bruteForce(columns.length, coalition => {
      const said = [0, 1, 2, 3].map(other =>
        formula(cell(coalition, 0, other), cell(coalition, 1, other), cell(coalition, 2, other)),
      );
      return said.reduce((sum, value) => sum + value, 0) / 4;
    });
    const own = found.values.data.subarray(row * 4, row * 4 + 4);
    expected.forEach((value, c) => {
      expect(Math.abs(own[c]! - value)).toBeLessThanOrEqual(4 * found.errors.data[row * 4 + c]! + 1e-12);
    });
    expect(own[3]).toBe(0);
    const sum = own.reduce((total, value) => total + value, found.base);
    expect(sum).toBeCloseTo(say(rows)[row]!, 9);
  }
});

test('the seed decides, and the tables given stay as they are', () => {
  const before = structuredClone({ rows, background });
  const once = sampledShap(say, rows, background, columns, { rounds: 2, seed: 3 });
  expect(sampledShap(say, rows, background, columns, { rounds: 2, seed: 3 })).toEqual(once);
  expect({ rows, background }).toEqual(before);
});
