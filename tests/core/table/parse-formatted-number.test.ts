import { expect, test } from 'vitest';
import { COMMA } from '../../../src/core/table/bytes.ts';
import { parseFormattedNumber } from '../../../src/core/table/parse-formatted-number.ts';

test.each([
  ['1,234', 1234],
  ['1,234,567.89', 1234567.89],
  ['12,34,567', 1234567],
  ['1 234', 1234],
  ['1\u00a0234\u202f567.5', Number.NaN],
  ['1\u202f234.5', 1234.5],
  ["1'234.50", 1234.5],
  ['$1,200', 1200],
  ['-$3.50', -3.5],
  ['€ 99', 99],
  ['99 EUR', 99],
  ['CHF 1’250.00', 1250],
  ['12.5 %', 12.5],
  ['-3%', -3],
  ['(1,200)', -1200],
  ['−5%', -5],
])('%s is %d', (text, value) => {
  expect(parseFormattedNumber(text)).toBe(value);
});

test.each([
  ['1.234,50', 1234.5],
  ['1.234.567', 1234567],
  ['12,5%', 12.5],
  ['3,50 €', 3.5],
  ['5,- €', 5],
  ['1 234,5', 1234.5],
])('with a decimal comma %s is %d', (text, value) => {
  expect(parseFormattedNumber(text, COMMA)).toBe(value);
});

test.each([
  '',
  'abc',
  '12,3456',
  '1,23',
  '1,234,56',
  '0,123',
  '1.2.3',
  '$',
  '(5',
  '5)',
  '--5',
  '12 km',
  'A 100',
  '%',
  '1,234.5.6',
])('%j is no number', text => {
  expect(parseFormattedNumber(text)).toBeNaN();
});
