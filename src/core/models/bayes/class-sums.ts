import { type Matrix, zeros } from '../../matrix.ts';
import type { SeenClasses } from '../seen-classes.ts';

/** Weighted sums of what `valueOf` makes of each feature, over the rows of each seen class. */
export function sumByClass(
  features: Matrix,
  { codes, seenClasses }: SeenClasses,
  weights: Float64Array,
  valueOf: (value: number, feature: number, place: number) => number,
): Matrix {
  const { data, rows, columns } = features;
  const sums = zeros(seenClasses.length, columns);
  for (let row = 0; row < rows; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const place = codes[row]!;
    const to = place * columns;
    for (let j = 0; j < columns; j++)
      sums.data[to + j] = sums.data[to + j]! + weight * valueOf(data[row * columns + j]!, j, place);
  }
  return sums;
}
