import type { Matrix } from '../matrix.ts';
import { groupRows } from './group-rows.ts';

/**
 * How much nearer each row lies to its own group than to the next one, −1 to 1 (Rousseeuw 1987), as
 * sklearn.metrics.silhouette_samples: 0 for a row that is alone in its group. Takes the square of the rows.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function silhouetteSamples(features: Matrix, labels: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const { places, sizes } = groupRows(labels, features.rows);
  const { data, rows, columns } = features;
  const sums = new Float64Array(sizes.length);
  const samples = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let other = 0; other < rows; other++) {
      let squared = 0;
      for (let c = 0; c < columns; c++) {
        const difference = data[row * columns + c]! - data[other * columns + c]!;
        squared += difference * difference;
      }
      sums[places[other]!] = sums[places[other]!]! + Math.sqrt(squared);
    }
    const own = places[row]!;
    if (sizes[own] === 1) continue;
    const within = sums[own]! / (sizes[own]! - 1);
    let nearest = Infinity;
    for (let group = 0; group < sizes.length; group++)
      if (group !== own) nearest = Math.min(nearest, sums[group]! / sizes[group]!);
    const farther = Math.max(within, nearest);
    samples[row] = farther === 0 ? 0 : (nearest - within) / farther;
  }
  return samples;
}

/** The mean over all rows: greater for groups that lie tighter and farther apart. */
export function silhouetteScore(features: Matrix, labels: ArrayLike<number>): number {
  return silhouetteSamples(features, labels).reduce((sum, sample) => sum + sample, 0) / features.rows;
}
