import { expect, test } from 'vitest';
import { csvCell } from '../../../src/core/table/csv-cell.ts';

test.each([
  ['yes', 'yes'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [' blank ', '" blank "'],
  ['NA', '"NA"'],
])('%j is written %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test.each([
  ['=1+1', "'=1+1"],
  ['@sum', "'@sum"],
  ['+49 30', "'+49 30"],
  ['-a', "'-a"],
  ['\tx', '"\'\tx"'],
])('%j would run as a formula, so it is written %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test.each(['-1', '-0.5', '+3', '-1.5e-7', '.5'])('%s is a number and stays as it is', text => {
  expect(csvCell(text)).toBe(text);
});
