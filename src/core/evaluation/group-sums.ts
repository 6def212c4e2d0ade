import { type Matrix, zeros } from '../matrix.ts';
import type { RowsInGroups } from './group-rows.ts';

/** What measures of groups are made of. Groups without a row that counts weigh 0. */
export interface GroupSums {
  readonly weights: Float64Array;
  /** The mean of each group, and of all rows. */
  readonly centroids: Matrix;
  readonly middle: Float64Array<ArrayBuffer>;
  /** Of the rows of each group to its mean: sums of squared distances, and of distances. */
  readonly squares: Float64Array;
  readonly distances: Float64Array;
}

/** The sums of grouped rows, each counting as often as its weight says, or once. */
export function groupSums(
  { data, rows, columns }: Matrix,
  { places, sizes }: RowsInGroups,
  weights?: ArrayLike<number>,
): GroupSums {
  const counted = new Float64Array(sizes.length);
  for (let row = 0; row < rows; row++) {
    const group = places[row]!;
    counted[group] = counted[group]! + (weights?.[row] ?? 1);
  }
  const centroids = zeros(sizes.length, columns);
  for (let row = 0; row < rows; row++) {
    const share = (weights?.[row] ?? 1) / counted[places[row]!]!;
    if (!(share > 0)) continue;
    const start = places[row]! * columns;
    for (let c = 0; c < columns; c++)
      centroids.data[start + c] = centroids.data[start + c]! + share * data[row * columns + c]!;
  }
  const squares = new Float64Array(sizes.length);
  const distances = new Float64Array(sizes.length);
  for (let row = 0; row < rows; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight === 0) continue;
    const group = places[row]!;
    let squared = 0;
    for (let c = 0; c < columns; c++) {
      const difference = data[row * columns + c]! - centroids.data[group * columns + c]!;
      squared += difference * difference;
    }
    squares[group] = squares[group]! + weight * squared;
    distances[group] = distances[group]! + weight * Math.sqrt(squared);
  }
  return { weights: counted, centroids, middle: middleOf(centroids, counted), squares, distances };
}

function middleOf({ data, columns }: Matrix, weights: Float64Array): Float64Array<ArrayBuffer> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from({ length: columns }, (_, c) =>
    weights.reduce((sum, weight, group) => sum + (weight / total) * data[group * columns + c]!, 0),
  );
}
