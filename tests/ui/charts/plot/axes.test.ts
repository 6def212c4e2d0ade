import { expect, test } from 'vitest';
import { acrossAxis, shortNumber, shortPercent } from '../../../../src/ui/charts/plot/axes.ts';

test.each([
  [0, '0'],
  [0.25, '0.25'],
  [2008, '2008'],
  [-40, '-40'],
  [12_000, '12k'],
  [3_450_000, '3.45M'],
  [5e-8, '5e-8'],
  [2e18, '2e18'],
])('the tick of %d reads %s', (value, text) => {
  expect(shortNumber(value)).toBe(text);
});

test.each([
  [0.2, '20 %'],
  [0.025, '2.5 %'],
  [0.28, '28 %'],
])('the tick of the share %d reads %s', (share, text) => {
  expect(shortPercent(share)).toBe(text);
});

test('a wide chart has more ticks than a narrow one', () => {
  const widths = [200, 900];
  expect(widths.map(width => acrossAxis({ label: 'age' }, width).ticks)).toEqual([3, 10]);
});
