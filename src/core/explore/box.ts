import { quantile } from './quantiles.ts';

/** Tukey's box: quartiles, whiskers to the farthest values within 1.5 times the box's length, and what lies beyond. */
export interface Box {
  readonly rows: number;
  readonly mean: number;
  /** Of n − 1; NaN of one row. */
  readonly sd: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly low: number;
  readonly high: number;
  /** How many lie beyond the whiskers. */
  readonly outliers: number;
  /** The outermost of them, at most 20 a side. */
  readonly shown: readonly number[];
}

const shownASide = 20;

/** The box of ascending finite values; null where there are none. */
export function boxOf(ascending: Float64Array): Box | null {
  const rows = ascending.length;
  if (rows === 0) return null;
  const mean = ascending.reduce((sum, value) => sum + value, 0) / rows;
  const squares = ascending.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map(share => quantile(ascending, share)) as [
    number,
    number,
    number,
  ];
  const reach = 1.5 * (q3 - q1);
  let first = 0;
  while (ascending[first]! < q1 - reach) first++;
  let last = rows - 1;
  while (ascending[last]! > q3 + reach) last--;
  return {
    rows,
    mean,
    sd: Math.sqrt(squares / (rows - 1)),
    q1,
    median,
    q3,
    low: ascending[first]!,
    high: ascending[last]!,
    outliers: first + (rows - 1 - last),
    shown: [
      ...ascending.subarray(0, Math.min(first, shownASide)),
      ...ascending.subarray(Math.max(last + 1, rows - shownASide)),
    ],
  };
}
