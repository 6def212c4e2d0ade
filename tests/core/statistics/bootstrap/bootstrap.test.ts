import { expect, test } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import { bootstrap, affordableResamples } from '../../../../src/core/statistics/bootstrap/bootstrap.ts';
import { bootstrapIntervals } from '../../../../src/core/statistics/bootstrap/bootstrap-intervals.ts';
import { jackknife } from '../../../../src/core/statistics/bootstrap/jackknife.ts';
import type { WeightedStatistics } from '../../../../src/core/statistics/bootstrap/weighted-statistics.ts';

/** The mean of 0, 1, 2…, and how many rows came from the second half. */
function meanAndHalf(rows: number, strata?: ArrayLike<number>): WeightedStatistics {
  return {
    rows,
    count: 2,
    strata,
    measure: (weights, into) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      into[0] = weights.reduce((sum, weight, row) => sum + weight * row, 0) / total;
      into[1] = weights.reduce((sum, weight, row) => sum + (row >= rows / 2 ? weight : 0), 0);
    },
  };
}

test('the same seed gives the same resamples, another other ones', () => {
  const [first] = bootstrap(meanAndHalf(20), { resamples: 30, seed: 1 });
  expect(bootstrap(meanAndHalf(20), { resamples: 30, seed: 1 })[0]).toEqual(first);
  expect(bootstrap(meanAndHalf(20), { resamples: 30, seed: 2 })[0]).not.toEqual(first);
});

test('strata keep their sizes', () => {
  const halves = Array.from({ length: 20 }, (_, row) => Math.floor(row / 10));
  const options = { resamples: 50, seed: 1 };
  expect(new Set(bootstrap(meanAndHalf(20, halves), options)[1])).toEqual(new Set([10]));
  expect(new Set(bootstrap(meanAndHalf(20), options)[1]).size).toBeGreaterThan(1);
});

test('resamples spread as the mean of as many rows does', () => {
  const [means] = bootstrap(meanAndHalf(100), { resamples: 4000, seed: 3 });
  const sd = Math.sqrt(means!.reduce((sum, one) => sum + (one - 49.5) ** 2, 0) / 4000);
  // √(variance of 0 to 99 / 100): (100² − 1) / 12 / 100; 4,000 resamples tell it to 1.1 %.
  expect(Math.abs(sd / Math.sqrt(9999 / 1200) - 1)).toBeLessThan(0.04);
});

test('few rows are left out one by one, many in groups that together are all rows', () => {
  expect(jackknife(meanAndHalf(5), createRandom(1))[0]!.toSorted()).toEqual(
    Float64Array.of(1.5, 1.75, 2, 2.25, 2.5),
  );
  const left = jackknife(meanAndHalf(5000), createRandom(1));
  expect(left[0]).toHaveLength(500);
  expect(left[1]!.reduce((sum, kept) => sum + 2500 - kept, 0)).toBe(2500);
});

test('an interval holds its estimate and is reported to the end', () => {
  const told: number[] = [];
  const [mean] = bootstrapIntervals(meanAndHalf(30), {
    resamples: 200,
    seed: 4,
    report: fraction => told.push(fraction),
  });
  expect(mean!.low).toBeLessThan(14.5);
  expect(mean!.high).toBeGreaterThan(14.5);
  expect(told.at(-1)).toBe(1);
});

test('more rows have fewer resamples, never under 999', () => {
  expect([100, 2000, 1_000_000].map(rows => affordableResamples(rows))).toEqual([9999, 3000, 999]);
});
