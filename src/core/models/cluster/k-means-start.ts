import { type Matrix, takeRows } from '../../matrix.ts';
import { type Random, permutation } from '../../random.ts';
import { squaredDistance } from './squared-distance.ts';

/** How the first centers are chosen: far apart by chance, any rows, or these. */
export type KMeansInit = 'k-means++' | 'random' | readonly (readonly number[])[];

/** Rows of weight above 0, any of them as likely. */
export function randomStart(features: Matrix, weights: Float64Array, count: number, random: Random): Matrix {
  const weighty = rowsWithWeight(weights);
  const order = permutation(weighty.length, random).subarray(0, count);
  return takeRows(
    features,
    order.map(at => weighty[at]!),
  );
}

/** The rows of weight above 0, ascending. */
export function rowsWithWeight(weights: Float64Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(weights.keys()).filter(row => weights[row]! > 0);
}

/**
 * Centers that are far apart: each is a row drawn by its weight times its squared distance to the nearest one so far,
 * the best of some tries (Arthur and Vassilvitskii 2007, with scikit-learn's greedy 2 + ln k tries).
 */
export function plusPlusStart(
  features: Matrix,
  weights: Float64Array,
  count: number,
  random: Random,
): Matrix {
  const tries = 2 + Math.floor(Math.log(count));
  const chosen = [drawBy(weights, random)];
  let nearest = distancesTo(features, chosen[0]!);
  while (chosen.length < count) {
    const shares = nearest.map((distance, row) => distance * weights[row]!);
    let best: { row: number; distances: Float64Array; total: number } | null = null;
    for (let trial = 0; trial < tries; trial++) {
      const row = drawBy(shares, random);
      const distances = distancesTo(features, row).map((distance, r) => Math.min(distance, nearest[r]!));
      const total = distances.reduce((sum, distance, r) => sum + distance * weights[r]!, 0);
      if (best === null || total < best.total) best = { row, distances, total };
    }
    chosen.push(best!.row);
    nearest = best!.distances;
  }
  return takeRows(features, chosen);
}

function distancesTo(features: Matrix, row: number): Float64Array {
  const distances = new Float64Array(features.rows);
  for (let other = 0; other < features.rows; other++)
    distances[other] = squaredDistance(features, other, features, row);
  return distances;
}

/** An index, as likely as its share of the sum; where all are 0, any. */
function drawBy(shares: Float64Array, random: Random): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const point = random() * total;
  let sum = 0;
  let last = Math.floor(random() * shares.length);
  for (let index = 0; index < shares.length; index++) {
    if (shares[index] === 0) continue;
    sum += shares[index]!;
    last = index;
    if (sum > point) break;
  }
  return last;
}
