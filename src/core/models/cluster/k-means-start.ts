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
  let nearest = new Float64Array(features.rows).fill(Infinity);
  narrow(features, weights, chosen[0]!, nearest, nearest);
  let [tried, best] = [new Float64Array(features.rows), new Float64Array(features.rows)];
  const shares = new Float64Array(features.rows);
  while (chosen.length < count) {
    for (let row = 0; row < shares.length; row++) shares[row] = nearest[row]! * weights[row]!;
    let [bestRow, least] = [-1, Infinity];
    for (let trial = 0; trial < tries; trial++) {
      const row = drawBy(shares, random);
      const total = narrow(features, weights, row, nearest, tried);
      if (bestRow !== -1 && total >= least) continue;
      [bestRow, least] = [row, total];
      [tried, best] = [best, tried];
    }
    chosen.push(bestRow);
    [nearest, best] = [best, nearest];
  }
  return takeRows(features, chosen);
}

/**
 * Writes each row's squared distance to the nearest of the centers so far and this one; `nearest` and `to` may be one.
 * Their sum by weight.
 */
function narrow(
  features: Matrix,
  weights: Float64Array,
  center: number,
  nearest: Float64Array,
  to: Float64Array,
): number {
  let total = 0;
  for (let row = 0; row < features.rows; row++) {
    const distance = Math.min(squaredDistance(features, row, features, center), nearest[row]!);
    to[row] = distance;
    total += weights[row]! * distance;
  }
  return total;
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
