import { type Matrix, zeros } from '../matrix.ts';
import type { RowsInGroups } from './group-rows.ts';

/** The mean of each group. */
export function centroidsOf({ data, rows, columns }: Matrix, { places, sizes }: RowsInGroups): Matrix {
  const centroids = zeros(sizes.length, columns);
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < columns; c++) {
      const at = places[row]! * columns + c;
      centroids.data[at] = centroids.data[at]! + data[row * columns + c]! / sizes[places[row]!]!;
    }
  return centroids;
}
