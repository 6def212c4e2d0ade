import type { Matrix } from '../../matrix.ts';

/** The nearest rows of each query, nearest first; of two at the same distance the earlier row. */
export interface Neighborhoods {
  /** queries × count, row-major. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** The same shape: sums of the powers of the differences, no root taken. */
  readonly distances: Float64Array<ArrayBuffer>;
}

/** Finds the `count` nearest rows of each query; there are at least so many rows. */
export type NeighborSearch = (queries: Matrix, count: number) => Neighborhoods;

/** Prepares a search by the distance of power p among rows; each gives what the plain one gives, bit for bit. */
export type CreateNeighborSearch = (rows: Matrix, p: 1 | 2) => NeighborSearch;

/** Sum of the p-th powers of the differences of two rows, feature after feature. */
export type PowerDistance = (a: Float64Array, startA: number, b: Float64Array, startB: number) => number;

/** The distance for this p and number of columns: quick for the usual ones. */
export function powerDistance(p: number, columns: number): PowerDistance {
  if (p === 2)
    return (a, startA, b, startB) => {
      let sum = 0;
      for (let i = 0; i < columns; i++) {
        const difference = a[startA + i]! - b[startB + i]!;
        sum += difference * difference;
      }
      return sum;
    };
  if (p === 1)
    return (a, startA, b, startB) => {
      let sum = 0;
      for (let i = 0; i < columns; i++) sum += Math.abs(a[startA + i]! - b[startB + i]!);
      return sum;
    };
  return (a, startA, b, startB) => {
    let sum = 0;
    for (let i = 0; i < columns; i++) sum += Math.abs(a[startA + i]! - b[startB + i]!) ** p;
    return sum;
  };
}
