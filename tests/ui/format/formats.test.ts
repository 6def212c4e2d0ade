import { expect, test } from 'vitest';
import { formatBytes } from '../../../src/ui/format/format-bytes.ts';
import { formatNumber, formatPercent, formatScore } from '../../../src/ui/format/format-number.ts';
import { formatSeconds } from '../../../src/ui/format/format-time.ts';

test.each([
  [0, '0'],
  [7043, '7,043'],
  [0.123456, '0.1235'],
  [70.35, '70.35'],
  [12345.678, '12,346'],
  [0.00001234, '1.23E-5'],
  [Number.NaN, '–'],
])('number %d reads %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [0.8, '0.8000'],
  [-0.00004, '0.0000'],
  [21034.5678, '21,034.57'],
  [Number.NaN, '–'],
])('score %d reads %s', (value, text) => {
  expect(formatScore(value)).toBe(text);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1400, '1.4 kB'],
  [976_000, '976 kB'],
  [2_500_000_000, '2.5 GB'],
])('%d bytes read %s', (value, text) => {
  expect(formatBytes(value)).toBe(text);
});

test.each([
  [0.42, '0.4 s'],
  [12.3, '12 s'],
  [119.7, '2 min 0 s'],
])('%d seconds read %s', (value, text) => {
  expect(formatSeconds(value)).toBe(text);
});

test('a share reads in per cent', () => {
  expect(formatPercent(0.7346)).toBe('73.5 %');
});
