import type { Matrix } from '../matrix.ts';
import { squaredDistance } from '../models/cluster/squared-distance.ts';
import { centroidsOf } from './group-centroids.ts';
import { groupRows } from './group-rows.ts';

/**
 * Spread between groups over that within them, each by its degrees of freedom (Caliński and Harabasz 1974): greater is
 * better; 1 where rows do not differ within groups. As sklearn.metrics.calinski_harabasz_score.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function calinskiHarabasz(features: Matrix, labels: ArrayLike<number>): number {
  const { rows } = features;
  const groups = groupRows(labels, rows);
  const centroids = centroidsOf(features, groups);
  const whole = { places: new Int32Array(rows), sizes: Uint32Array.of(rows) };
  const middle = centroidsOf(features, whole);
  let [between, within] = [0, 0];
  groups.sizes.forEach((size, group) => {
    between += size * squaredDistance(centroids, group, middle, 0);
  });
  for (let row = 0; row < rows; row++)
    within += squaredDistance(features, row, centroids, groups.places[row]!);
  const count = groups.sizes.length;
  return within === 0 ? 1 : (between * (rows - count)) / (within * (count - 1));
}

/**
 * How like each group is to the one most like it, in the mean: spread of both over the distance of their means (Davies
 * and Bouldin 1979). Less is better. As sklearn.metrics.davies_bouldin_score.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function daviesBouldin(features: Matrix, labels: ArrayLike<number>): number {
  const groups = groupRows(labels, features.rows);
  const centroids = centroidsOf(features, groups);
  const spreads = new Float64Array(groups.sizes.length);
  for (let row = 0; row < features.rows; row++) {
    const group = groups.places[row]!;
    spreads[group] =
      spreads[group]! + Math.sqrt(squaredDistance(features, row, centroids, group)) / groups.sizes[group]!;
  }
  let sum = 0;
  spreads.forEach((own, group) => {
    let likest = 0;
    spreads.forEach((other, second) => {
      const apart = Math.sqrt(squaredDistance(centroids, group, centroids, second));
      if (second !== group && apart > 0) likest = Math.max(likest, (own + other) / apart);
    });
    sum += likest;
  });
  return sum / spreads.length;
}
