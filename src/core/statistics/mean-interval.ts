import { studentTwoSided } from './incomplete-beta.ts';
import type { Interval } from './wilson.ts';

const outside = 0.05;

/** The 95 % interval of a mean by Student's t, as scipy's t.interval; NaN with fewer than two rows. `sd` is of n − 1. */
export function meanInterval(mean: number, sd: number, rows: number): Interval {
  if (rows < 2) return { low: NaN, high: NaN };
  const half = (studentReach(rows - 1) * sd) / Math.sqrt(rows);
  return { low: mean - half, high: mean + half };
}

/** The value that Student's t is beyond, on either side, in 5 % of cases: by halving, to the last digit. */
function studentReach(degreesOfFreedom: number): number {
  let [low, high] = [1.95, 13];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (studentTwoSided(middle, degreesOfFreedom) > outside) low = middle;
    else high = middle;
  }
}
