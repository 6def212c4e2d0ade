import type { Matrix } from '../matrix.ts';
import { groupRows, type RowsInGroups } from './group-rows.ts';

/**
 * How much nearer each row lies to its own group than to the next one, −1 to 1 (Rousseeuw 1987), as
 * sklearn.metrics.silhouette_samples: 0 for a row that is alone in its group. Takes the square of the rows.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function silhouetteSamples(features: Matrix, labels: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const { rows } = features;
  const groups = groupRows(labels, rows);
  const toGroups = new Float64Array(groups.sizes.length);
  return Float64Array.from({ length: rows }, (_, row) => {
    toGroups.fill(0);
    for (let other = 0; other < rows; other++) {
      const group = groups.places[other]!;
      toGroups[group] = toGroups[group]! + distanceBetween(features, row, other);
    }
    const own = groups.places[row]!;
    return nearness(own, toGroups, group => groups.sizes[group]! - Number(group === own));
  });
}

/** The mean over all rows: greater for groups that lie tighter and farther apart. */
export function silhouetteScore(features: Matrix, labels: ArrayLike<number>): number {
  return silhouetteSamples(features, labels).reduce((sum, sample) => sum + sample, 0) / features.rows;
}

/** `silhouetteScore` of many groupings of the same rows: their distances are taken once. */
export function silhouetteScorer(features: Matrix): (labels: ArrayLike<number>) => number {
  const distances = distancesOf(features);
  const once = new Float64Array(features.rows).fill(1);
  return labels => weightedSilhouette(distances, groupRows(labels, features.rows), once);
}

/** The distance of every row to every row, row-major. */
export function distancesOf(features: Matrix): Float64Array {
  const { rows } = features;
  const distances = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row++)
    for (let other = 0; other < row; other++) {
      const distance = distanceBetween(features, row, other);
      distances[row * rows + other] = distance;
      distances[other * rows + row] = distance;
    }
  return distances;
}

/** `silhouetteScore` of rows that count as often as their weights say; to a row its own copies are no neighbours. */
export function weightedSilhouette(
  distances: Float64Array,
  { places, sizes }: RowsInGroups,
  weights: ArrayLike<number>,
): number {
  const rows = places.length;
  const counted = new Float64Array(sizes.length);
  for (let row = 0; row < rows; row++) counted[places[row]!] = counted[places[row]!]! + weights[row]!;
  if (counted.filter(weight => weight > 0).length < 2) return NaN;
  const toGroups = new Float64Array(sizes.length);
  let [sum, total] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    toGroups.fill(0);
    for (let other = 0; other < rows; other++) {
      const group = places[other]!;
      toGroups[group] = toGroups[group]! + weights[other]! * distances[row * rows + other]!;
    }
    const own = places[row]!;
    sum += weight * nearness(own, toGroups, group => counted[group]! - (group === own ? weight : 0));
    total += weight;
  }
  return sum / total;
}

/** Of a row, from its summed distances to each group and how many others each has. */
function nearness(own: number, toGroups: Float64Array, others: (group: number) => number): number {
  if (others(own) === 0) return 0;
  const within = toGroups[own]! / others(own);
  let nearest = Infinity;
  for (let group = 0; group < toGroups.length; group++)
    if (group !== own && others(group) > 0) nearest = Math.min(nearest, toGroups[group]! / others(group));
  const farther = Math.max(within, nearest);
  return farther === 0 ? 0 : (nearest - within) / farther;
}

function distanceBetween({ data, columns }: Matrix, row: number, other: number): number {
  let squared = 0;
  for (let c = 0; c < columns; c++) {
    const difference = data[row * columns + c]! - data[other * columns + c]!;
    squared += difference * difference;
  }
  return Math.sqrt(squared);
}
