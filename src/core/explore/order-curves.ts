import { normalQuantile } from '../statistics/normal-distribution.ts';

/** Points of a curve, as many `x` as `y`. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** More points than a chart has pixels show nothing new. */
const mostPoints = 300;

/**
 * The share of rows at or below each value, of ascending values; at most 300 points, both ends among them.
 */
export function cumulativeShares(ascending: Float64Array): Points {
  const places = spreadPlaces(ascending.length);
  return {
    x: places.map(place => ascending[place]!),
    y: places.map(place => (place + 1) / ascending.length),
  };
}

/**
 * Ascending values (y) against what a normal distribution would have in their place (x), at Filliben's medians as
 * scipy's probplot; at most 300 points, both ends among them.
 */
export function normalQuantiles(ascending: Float64Array, most = mostPoints): Points {
  const rows = ascending.length;
  const outermost = 0.5 ** (1 / rows);
  const median = (place: number) => {
    if (place === rows - 1) return outermost;
    return place === 0 ? 1 - outermost : (place + 1 - 0.3175) / (rows + 0.365);
  };
  const places = spreadPlaces(rows, most);
  return {
    x: places.map(place => normalQuantile(median(place))),
    y: places.map(place => ascending[place]!),
  };
}

function spreadPlaces(rows: number, most = mostPoints): number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, place) => place);
  return Array.from({ length: most }, (_, i) => Math.round((i * (rows - 1)) / (most - 1)));
}
