import { expect, test } from 'vitest';
import type { CodedColumn, NumericColumn } from '../../../src/core/table/column.ts';
import { convertColumn } from '../../../src/core/table/convert-column.ts';
import { createProblemLog } from '../../../src/core/table/read-problems.ts';

const words = (...dictionary: string[]): CodedColumn => ({
  name: 'x',
  kind: 'category',
  codes: Int32Array.from([...dictionary.keys(), -1]),
  dictionary,
});
const numbers = (...values: number[]): NumericColumn => ({
  name: 'x',
  kind: 'number',
  values: Float64Array.from(values),
});

test('words become numbers, and what is none becomes missing and is told', () => {
  const log = createProblemLog();
  expect(convertColumn(words('1.5', '007', 'abc', '-'), 'number', log)).toEqual(
    numbers(1.5, 7, Number.NaN, Number.NaN, Number.NaN),
  );
  expect(log.told().problems.map(({ message }) => message)).toEqual([
    "row 3, column x: 'abc' is not a number",
  ]);
});

test('fractions are no integers', () => {
  const log = createProblemLog();
  expect(convertColumn(numbers(1, 2.5, Number.NaN), 'integer', log)).toMatchObject({
    values: Float64Array.of(1, Number.NaN, Number.NaN),
  });
  expect(log.told().problems.map(({ message }) => message)).toEqual([
    "row 2, column x: '2.5' is not an integer",
  ]);
});

test('numbers become categories in the order of their appearance', () => {
  expect(convertColumn(numbers(3, 1, Number.NaN, 3), 'category')).toEqual({
    name: 'x',
    kind: 'category',
    codes: Int32Array.of(0, 1, -1, 0),
    dictionary: ['3', '1'],
  });
});

test('dates become text and come back', () => {
  const dates = convertColumn(words('2024-02-29', '2024-02-29T13:45:00.000Z'), 'datetime');
  expect(dates).toMatchObject({ values: Float64Array.of(1709164800000, 1709214300000, Number.NaN) });
  expect(convertColumn(dates, 'text')).toEqual({
    ...words('2024-02-29', '2024-02-29T13:45:00.000Z'),
    kind: 'text',
  });
});

test('two values may be boolean, three are refused', () => {
  expect(convertColumn(numbers(1, 0, 1), 'boolean')).toMatchObject({
    kind: 'boolean',
    dictionary: ['1', '0'],
  });
  expect(() => convertColumn(words('a', 'b', 'c'), 'boolean')).toThrow('3 different values');
});
