import { expect, test } from 'vitest';
import { residualsOf } from '../../../src/core/evaluation/residuals.ts';
import { createRandom } from '../../../src/core/random.ts';
import { normalQuantile } from '../../../src/core/statistics/normal-distribution.ts';

test('a model that pulls to the middle is too high for small targets and too low for great ones', () => {
  const random = createRandom(5);
  const actual = Float64Array.from({ length: 1000 }, () => 100 * random());
  const predicted = actual.map(value => 50 + 0.5 * (value - 50) + random());
  const { byQuantile } = residualsOf({ task: 'regression', actual, predicted }, 1);
  expect(byQuantile).toHaveLength(10);
  expect(byQuantile.map(({ rows }) => rows)).toEqual(Array.from({ length: 10 }, () => 100));
  expect(byQuantile[0]!.low).toBeGreaterThan(0);
  expect(byQuantile.at(-1)!.high).toBeLessThan(0);
});

test('rows of equal target stay together', () => {
  const actual = Float64Array.from({ length: 100 }, (_, row) => Math.floor(row / 50));
  const { byQuantile } = residualsOf({ task: 'regression', actual, predicted: actual }, 1);
  expect(byQuantile.map(({ from, to, rows }) => [from, to, rows])).toEqual([
    [0, 0, 50],
    [1, 1, 50],
  ]);
});

test('normal errors lie on the line of the normal plot', () => {
  const random = createRandom(9);
  const actual = Float64Array.from({ length: 3000 }, () => normalQuantile(random() * 0.9999 + 0.00005));
  const found = residualsOf({ task: 'regression', actual, predicted: new Float64Array(3000) }, 1);
  expect(found.normalPlot.expected).toHaveLength(200);
  found.normalPlot.expected.forEach((expected, point) => {
    if (Math.abs(expected) < 2)
      expect(Math.abs(found.normalPlot.found[point]! - expected)).toBeLessThan(0.15);
  });
  expect(found.actual).toHaveLength(2000);
  expect(found.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(3000);
});
