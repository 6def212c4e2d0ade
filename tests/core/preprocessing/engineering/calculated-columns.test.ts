import { describe, expect, test } from 'vitest';
import { calculatedColumns } from '../../../../src/core/preprocessing/engineering/calculated-columns.ts';
import { parseFormula } from '../../../../src/core/preprocessing/engineering/formula/parse-formula.ts';
import { tableOf } from '../../table-of.ts';

const table = tableOf({ a: [6, -1, null], b: [4, 0, 2], 'years of work': [3, 10, 1], if: [1, 2, 3] });
const context = { seed: 0, target: null };

function calculate(formula: string) {
  const fitted = calculatedColumns.fit(table, { columns: [{ name: 'x', formula }] }, context);
  const [column] = calculatedColumns.transform(fitted, table).columns;
  return column !== undefined && 'values' in column ? [...column.values] : [];
}

describe('a formula', () => {
  test.each([
    ['a + b * 2', [14, -1, NaN]],
    ['(a + b) * 2', [20, -2, NaN]],
    ['2 ^ 3 ^ 2', [512, 512, 512]],
    ['-a ^ 2', [-36, -1, NaN]],
    ['8 - 4 - 2', [2, 2, 2]],
    ['a / b', [1.5, NaN, NaN]],
    // Python's sign: that of the divisor.
    ['a % 4', [2, 3, NaN]],
    ['[years of work] >= 3', [1, 1, 0]],
    ['a * 2 > b + 7 == 1', [1, 0, NaN]],
    ['if(b == 0, 0, a / b)', [1.5, 0, NaN]],
    ['max(a, log1p(b)) + .5e1', [11, 5, NaN]],
    ['sqrt(a)', [Math.sqrt(6), NaN, NaN]],
    ['[if] + 1', [2, 3, 4]],
  ])('%s', (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });
});

describe('is refused, naming what is wrong', () => {
  test.each([
    ['a +', /lacks a number, a column or a function at its end/],
    ['a b', /lacks an operator instead of "b" at position 3/],
    ['(a', /lacks a "\)" at its end/],
    ['a $ b', /has a "\$" that means nothing at position 3/],
    ['alert(1)', /calls "alert", which there is not/],
    ['constructor(1)', /calls "constructor"/],
    ['max(a)', /gives max 1 values; it takes 2/],
    ['c + 1', /names "c", which is no number column/],
    ['', /lacks a number/],
    ['('.repeat(1001), /at most 1000/],
  ])('%s', (formula, message) => {
    expect(() => calculate(formula)).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringMatching(message) }),
    );
  });
});

test('a thousand brackets are read: no formula can exhaust the stack', () => {
  expect(parseFormula(`${'('.repeat(499)}1${')'.repeat(499)}`)).toEqual({ kind: 'number', value: 1 });
});
