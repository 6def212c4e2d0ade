import { describe, expect, test } from 'vitest';
import { boxOf } from '../../../src/core/explore/box.ts';
import { freedmanDiaconis, histogramOf } from '../../../src/core/explore/histogram.ts';
import { bandwidth, densityCurve, gaussianDensity } from '../../../src/core/explore/kernel-density.ts';
import { cumulativeShares, normalQuantiles } from '../../../src/core/explore/order-curves.ts';
import { expectAllClose } from '../evaluation/close-to.ts';
import { explorationReferences } from './exploration-reference.ts';

const ascending = (values: readonly number[]) => Float64Array.from(values).sort();

describe('the density, as scipy estimates it', () => {
  test.each(
    explorationReferences<{ values: number[]; grid: number[] }, { scott: number[]; silverman: number[] }>(
      'density',
    ),
  )('$name', ({ inputs, expected }) => {
    const values = ascending(inputs.values);
    const ones = values.map(() => 1);
    for (const rule of ['scott', 'silverman'] as const) {
      const found = gaussianDensity(values, ones, inputs.grid, bandwidth(values, rule));
      expectAllClose(found, expected[rule]);
    }
  });
});

describe("bins by Freedman and Diaconis, as numpy's bins='fd'", () => {
  test.each(explorationReferences<{ values: number[] }, { counts: number[]; edges: number[] }>('bins'))(
    '$name',
    ({ inputs, expected }) => {
      const values = ascending(inputs.values);
      expect(histogramOf(values, freedmanDiaconis(values))).toEqual(expected);
    },
  );
});

describe("points against the normal distribution, as scipy's probplot", () => {
  test.each(explorationReferences<{ values: number[] }, { theoretical: number[]; sample: number[] }>('qq'))(
    '$name',
    ({ inputs, expected }) => {
      const { x, y } = normalQuantiles(ascending(inputs.values));
      expectAllClose(x, expected.theoretical);
      expect(y).toEqual(expected.sample);
    },
  );
});

test('an outlier does not ask for millions of bins, quartiles that meet ask for one', () => {
  const far = ascending([...Array.from({ length: 999 }, (_, i) => i / 1000), 1e9]);
  expect(freedmanDiaconis(far)).toBe(400);
  expect(freedmanDiaconis(ascending([0, 1, 1, 1, 1, 1, 5]))).toBe(1);
});

test('the area under a density is 1, whether values are taken one by one or gathered', () => {
  for (const rows of [500, 50_000]) {
    const { x, y } = densityCurve(ascending(Array.from({ length: rows }, (_, i) => Math.sqrt(i / rows))))!;
    const area = y.reduce((sum, value) => sum + value, 0) * (x[1]! - x[0]!);
    // A sum over 128 points of a smooth curve.
    expect(area, String(rows)).toBeCloseTo(1, 3);
  }
});

test('values that do not vary have no density', () => {
  expect(densityCurve(Float64Array.of(3, 3, 3))).toBeNull();
  expect(densityCurve(Float64Array.of(3))).toBeNull();
});

test('a box with one value beyond each whisker', () => {
  // Quartiles 3 and 7 by numpy's percentile; whiskers reach to −3 and 13.
  const values = ascending([-20, 2, 3, 3, 4, 5, 6, 7, 7, 8, 50]);
  expect(boxOf(values)).toMatchObject({
    rows: 11,
    q1: 3,
    median: 5,
    q3: 7,
    low: 2,
    high: 8,
    outliers: 2,
    shown: [-20, 50],
  });
  expect(boxOf(new Float64Array(0))).toBeNull();
});

test('of many outliers the outermost are shown', () => {
  const values = ascending([
    ...Array.from({ length: 1000 }, (_, i) => i / 1000),
    ...Array.from({ length: 100 }, (_, i) => 10 + i),
  ]);
  const box = boxOf(values)!;
  expect(box.outliers).toBe(100);
  expect(box.shown).toHaveLength(20);
  expect(box.shown.at(-1)).toBe(109);
});

test('the cumulative share ends at 1; a million rows make 300 points', () => {
  expect(cumulativeShares(Float64Array.of(1, 2, 2, 9))).toEqual({ x: [1, 2, 2, 9], y: [0.25, 0.5, 0.75, 1] });
  const many = cumulativeShares(Float64Array.from({ length: 1_000_000 }, (_, i) => i));
  expect(many.x).toHaveLength(300);
  expect([many.x[0], many.x.at(-1), many.y.at(-1)]).toEqual([0, 999_999, 1]);
});
