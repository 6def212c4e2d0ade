import type { Matrix } from '../../matrix.ts';

/**
 * A grid of whole steps around the middle of some rows. Two rows are at least as far apart as their places on the grid,
 * less `slack` steps: places are clamped to the grid, which brings no two further apart, and rounded by half a step a column.
 */
export interface Grid {
  readonly centre: Float64Array;
  readonly step: number;
  /** Places lie between −limit and limit in each column. */
  readonly limit: number;
  readonly slack: number;
}

/** What is further out than so many standard deviations is clamped. */
const reachInDeviations = 5;

/**
 * A grid for the distance of power p. It is so fine that 32 bits hold, summed over the columns, 1½ products of two places
 * (p = 2), or the differences of two places, of 16 bits each (p = 1).
 */
export function gridOf({ data, rows, columns }: Matrix, p: 1 | 2): Grid {
  const centre = new Float64Array(columns);
  const spread = new Float64Array(columns);
  for (let i = 0; i < data.length; i++) centre[i % columns] = centre[i % columns]! + data[i]! / rows;
  for (let i = 0; i < data.length; i++) {
    const column = i % columns;
    spread[column] = spread[column]! + (data[i]! - centre[column]!) ** 2 / rows;
  }
  const limit =
    p === 2
      ? Math.min(32_767, Math.floor(Math.sqrt(2 ** 31 / (1.5 * columns))) - 1)
      : Math.min(16_383, Math.floor(2 ** 30 / columns));
  const widest = Math.sqrt(spread.reduce((most, own) => Math.max(most, own), 0));
  const step = widest > 0 && widest < Infinity ? (reachInDeviations * widest) / limit : 1;
  // A little more than theory asks for, against the rounding of the distances themselves.
  return { centre, step, limit, slack: 1.001 * columns ** (1 / p) + 0.01 };
}

/** The place on the grid of a value of a column. */
function placeOf({ centre, step, limit }: Grid, value: number, column: number): number {
  return Math.max(-limit, Math.min(limit, Math.round((value - centre[column]!) / step)));
}

/** Hands on the places of a row, column by column; returns the sum of their squares. */
export function placeRow(
  grid: Grid,
  { data, columns }: Matrix,
  row: number,
  write: (column: number, place: number) => void,
): number {
  let square = 0;
  for (let column = 0; column < columns; column++) {
    const place = placeOf(grid, data[row * columns + column]!, column);
    square += place * place;
    write(column, place);
  }
  return square;
}
