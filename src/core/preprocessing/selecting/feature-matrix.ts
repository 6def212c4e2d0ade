import { type Matrix, zeros } from '../../matrix.ts';
import type { NumericColumn } from '../../table/column.ts';
import { boundedNumber } from '../bounds.ts';

/** Some rows of some columns, row by row, within bounds. */
export function matrixOfColumns(
  columns: readonly NumericColumn[],
  chosen: readonly number[],
  rows: ArrayLike<number>,
): Matrix {
  const matrix = zeros(rows.length, chosen.length);
  chosen.forEach((position, c) => {
    const { values } = columns[position]!;
    for (let i = 0, at = c; i < rows.length; i++, at += chosen.length)
      matrix.data[at] = boundedNumber(values[rows[i]!]!);
  });
  return matrix;
}
