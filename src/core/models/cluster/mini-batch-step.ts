import type { Matrix } from '../../matrix.ts';
import { type Random, permutation } from '../../random.ts';
import { assignNearest } from './squared-distance.ts';

/** Centers under way, and the weight of all rows that moved each so far; both change. */
export interface GrowingCenters {
  readonly centers: Matrix;
  readonly weights: Float64Array;
}

/** Moves each center to the mean of all rows that it was ever given. Inertia of the batch before. */
export function moveTowards(growing: GrowingCenters, batch: Matrix, batchWeights: Float64Array): number {
  const { centers, weights } = growing;
  const { columns } = batch;
  const labels = new Int32Array(batch.rows);
  const distances = new Float64Array(batch.rows);
  assignNearest(batch, centers, labels, distances);
  let inertia = 0;
  for (let row = 0; row < batch.rows; row++) {
    const weight = batchWeights[row]!;
    if (weight === 0) continue;
    inertia += weight * distances[row]!;
    const group = labels[row]!;
    weights[group] = weights[group]! + weight;
    const rate = weight / weights[group];
    for (let c = 0; c < columns; c++) {
      const at = group * columns + c;
      centers.data[at] = centers.data[at]! + rate * (batch.data[row * columns + c]! - centers.data[at]!);
    }
  }
  return inertia;
}

/** Sets the centers of groups that are far smaller than the largest to rows of the batch, at most half as many as it has. */
export function reviveIdle(
  { centers, weights }: GrowingCenters,
  batch: Matrix,
  ratio: number,
  random: Random,
): void {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const idle = [...weights.keys()]
    .filter(group => weights[group]! < ratio * largest)
    .sort((a, b) => weights[a]! - weights[b]!)
    .slice(0, Math.floor(batch.rows / 2));
  if (idle.length === 0 || idle.length === weights.length) return;
  const rows = permutation(batch.rows, random);
  const busy = weights.filter((_, group) => !idle.includes(group));
  const least = busy.reduce((fewest, weight) => Math.min(fewest, weight), Infinity);
  idle.forEach((group, at) => {
    const start = rows[at]! * batch.columns;
    centers.data.set(batch.data.subarray(start, start + batch.columns), group * batch.columns);
    weights[group] = least;
  });
}
