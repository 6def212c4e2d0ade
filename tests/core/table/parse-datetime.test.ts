import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDatetime } from '../../../src/core/table/parse-datetime.ts';

const parse = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return parseDatetime(bytes, 0, bytes.length);
};

test('any instant of the years 0 to 9999 is what Date says', () => {
  const instant = fc.integer({ min: Date.parse('0000-01-01'), max: Date.parse('9999-12-31T23:59:59.999Z') });
  fc.assert(fc.property(instant, ms => parse(new Date(ms).toISOString()) === ms));
});

test.each([
  ['2024-02-29', '2024-02-29T00:00:00Z'],
  ['2024-02-29 13:45', '2024-02-29T13:45:00Z'],
  ['2024-02-29T13:45:10', '2024-02-29T13:45:10Z'],
  ['2024-02-29T13:45:10.5', '2024-02-29T13:45:10.500Z'],
  ['2024-02-29T13:45:10.123456789Z', '2024-02-29T13:45:10.123Z'],
  ['2024-02-29T13:45+02:00', '2024-02-29T11:45:00Z'],
  ['2024-02-29T13:45:00-0530', '2024-02-29T19:15:00Z'],
  ['2024-02-29T13:45:00+02', '2024-02-29T11:45:00Z'],
])('%s is %s', (text, instant) => {
  expect(parse(text)).toBe(Date.parse(instant));
});

test.each([
  '',
  '2024',
  '2024-02',
  '2023-02-29',
  '2024-13-01',
  '2024-00-01',
  '2024-01-32',
  '29.02.2024',
  '01/02/2024',
  '2024/01/02',
  '2024-1-2',
  '2024-01-02T',
  '2024-01-02T24:00',
  '2024-01-02T12',
  '2024-01-02T12:60',
  '2024-01-02T12:00:60',
  '2024-01-02T12:00:00.',
  '2024-01-02T12:00x',
  '2024-01-02T12:00+',
  '2024-01-02T12:00+2',
  '2024-01-02x12:00',
])('"%s" is no ISO 8601 date', text => {
  expect(parse(text)).toBeNaN();
});
