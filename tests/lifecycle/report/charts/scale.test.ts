import { expect, test } from 'vitest';
import { roundTicks, scaleFor, tickText } from '../../../../src/lifecycle/report/charts/scale.ts';

test.each([
  [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[-0.03, 0.11], 4, [0, 0.05, 0.1]],
  [[1900, 2026], 4, [1900, 1950, 2000]],
] as const)('ticks within %j, about %i', (domain, most, ticks) => {
  expect(roundTicks(domain, most)).toEqual(ticks);
});

test('a scale ends at round numbers around the values, and lays its ends on the ends of the stretch', () => {
  const { domain, at } = scaleFor([0.3, 9.9, NaN], {}, [100, 300], 4);
  expect(domain).toEqual([0, 10]);
  expect([at(0), at(5), at(10)]).toEqual([100, 200, 300]);
});

test('one value alone, and none, have a scale too', () => {
  expect(scaleFor([5], {}, [0, 1], 4).domain.every(Number.isFinite)).toBe(true);
  expect(scaleFor([], {}, [0, 1], 4).domain).toEqual([0, 1]);
});

test.each([
  [0.4, { percent: true }, '40 %'],
  [2008, {}, '2008'],
  [12_000, {}, '12K'],
  [Date.UTC(2026, 10, 23), { time: true }, '2026-11-23'],
])('%d as %j is told as %s', (value, kind, told) => {
  expect(tickText(value, { label: '', ...kind })).toBe(told);
});
