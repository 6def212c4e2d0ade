import type { Matrix } from '../matrix.ts';

/** One column of a matrix as an array of its own. */
export function columnOf({ data, rows, columns }: Matrix, column: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: rows }, (_, row) => data[row * columns + column]!);
}
