import { type Matrix, takeRows } from '../../../core/matrix.ts';

/** At most so many of the rows, spread over all of them. */
export function spreadRows(rows: Matrix, most: number): Matrix {
  if (rows.rows <= most) return rows;
  return takeRows(
    rows,
    Array.from({ length: most }, (_, at) => Math.floor((at * rows.rows) / most)),
  );
}
