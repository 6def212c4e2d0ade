import { type Matrix, takeRows } from '../../matrix.ts';
import { type Random, permutation } from '../../random.ts';
import type { Grouped } from './lloyd.ts';

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

/** How many rows are tried for each center: scikit-learn's. */
export function plusPlusTries(count: number): number {
  return 2 + Math.floor(Math.log(count));
}

/**
 * Centers that are far apart: each is a row drawn by its weight times its squared distance to the nearest one so far,
 * the best of some tries (Arthur and Vassilvitskii 2007, with scikit-learn's greedy 2 + ln k tries).
 */
export function plusPlusStart({ features, weights, rows }: Grouped, count: number, random: Random): Matrix {
  const tries = plusPlusTries(count);
  const chosen = [...drawBy(weights, 1, random)];
  rows.begin();
  rows.narrow(chosen);
  rows.keep(0);
  while (chosen.length < count) {
    const nearest = rows.kept();
    const drawn = drawBy(
      weights.map((weight, row) => nearest[row]! * weight),
      tries,
      random,
    );
    const totals = rows.narrow(drawn);
    const best = totals.reduce((least, total, at) => (total < totals[least]! ? at : least), 0);
    rows.keep(best);
    chosen.push(drawn[best]!);
  }
  return takeRows(features, chosen);
}

/** Indices, each as likely as its share of the sum; where all are 0, any. */
function drawBy(shares: Float64Array, count: number, random: Random): Uint32Array<ArrayBuffer> {
  const sums = new Float64Array(shares.length);
  let total = 0;
  let last = -1;
  shares.forEach((share, index) => {
    total += share;
    sums[index] = total;
    if (share > 0) last = index;
  });
  return Uint32Array.from({ length: count }, () => {
    const found = firstBeyond(sums, random() * total);
    if (last === -1) return Math.floor(random() * shares.length);
    return Math.min(found, last);
  });
}

/** The first index whose sum is greater; the length where none is. */
function firstBeyond(sums: Float64Array, point: number): number {
  let [low, high] = [0, sums.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
