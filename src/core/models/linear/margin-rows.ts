import type { Matrix } from '../../matrix.ts';

/**
 * Rows on two sides of a line through 0: the column of the intercept, if there is to be one, is the last coefficient's,
 * and the same in all rows.
 */
export interface MarginRows {
  readonly features: Matrix;
  /** 1 or -1 each. */
  readonly sides: Float64Array;
  /** What a row's loss counts, C included; 0 leaves it out. */
  readonly costs: Float64Array;
  /** What the intercept's column holds; 0 without an intercept. */
  readonly interceptScaling: number;
}

/** The score of a row: coefficients, then the intercept's. */
export function scoreOfRow(
  { features, interceptScaling }: MarginRows,
  row: number,
  point: Float64Array,
): number {
  const { data, columns } = features;
  const start = row * columns;
  let score = interceptScaling * point[columns]!;
  for (let j = 0; j < columns; j++) score += data[start + j]! * point[j]!;
  return score;
}

/** Adds a multiple of a row, with its intercept's column, in place. */
export function addRowTo(
  point: Float64Array,
  { features, interceptScaling }: MarginRows,
  row: number,
  factor: number,
): void {
  const { data, columns } = features;
  const start = row * columns;
  for (let j = 0; j < columns; j++) point[j] = point[j]! + factor * data[start + j]!;
  point[columns] = point[columns]! + factor * interceptScaling;
}
