import type { Matrix } from '../../matrix.ts';

/** Rows in single precision, around the middle of some rows and in units of the farthest of these from it. */
export interface UnitRows {
  /** Row-major, as the matrix was. */
  readonly data: Float32Array<ArrayBuffer>;
  /** How far each row is from the middle, in units. */
  readonly norms: Float64Array<ArrayBuffer>;
}

/** What makes units of rows. */
export interface Unit {
  readonly centre: Float64Array;
  readonly size: number;
  /** Power of the distance. */
  readonly p: 1 | 2;
}

/** The middle of the rows, and how far the farthest is from it by the distance of power p; 1 where all are alike. */
export function unitOf({ data, rows, columns }: Matrix, p: 1 | 2): Unit {
  const centre = new Float64Array(columns);
  for (let i = 0; i < data.length; i++) centre[i % columns] = centre[i % columns]! + data[i]! / rows;
  let farthest = 0;
  for (let row = 0; row < rows; row++) farthest = Math.max(farthest, normOf(data, row, centre, p));
  return { centre, size: farthest > 0 ? farthest : 1, p };
}

/** The rows in such units. */
export function inUnits({ data, rows, columns }: Matrix, { centre, size, p }: Unit): UnitRows {
  const units = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) units[i] = (data[i]! - centre[i % columns]!) / size;
  const norms = Float64Array.from({ length: rows }, (_, row) => normOf(data, row, centre, p) / size);
  return { data: units, norms };
}

/**
 * How much a distance, in units, that was summed up in single precision may be off, for a row so far from the middle:
 * each value is rounded once, each difference once, and the sum once a column. Four times what theory asks for, since
 * a GPU need not round to nearest.
 */
export function errorOf(norm: number, columns: number): number {
  return 2 ** -22 * (columns + 3) * (norm + 1);
}

function normOf(data: Float64Array, row: number, centre: Float64Array, p: 1 | 2): number {
  const start = row * centre.length;
  let sum = 0;
  for (let c = 0; c < centre.length; c++) {
    const difference = data[start + c]! - centre[c]!;
    sum += p === 1 ? Math.abs(difference) : difference * difference;
  }
  return p === 1 ? sum : Math.sqrt(sum);
}
