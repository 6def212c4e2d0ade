import type { Matrix } from '../matrix.ts';
import { squaredDistance } from '../models/cluster/squared-distance.ts';
import { centroidsOf } from './group-centroids.ts';
import { groupRows } from './group-rows.ts';

/**
 * Sum of squared distances of rows to the mean of their group, as KMeans.inertia_ where the groups have settled.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function inertia(features: Matrix, labels: ArrayLike<number>): number {
  const groups = groupRows(labels, features.rows);
  const centroids = centroidsOf(features, groups);
  let sum = 0;
  for (let row = 0; row < features.rows; row++)
    sum += squaredDistance(features, row, centroids, groups.places[row]!);
  return sum;
}
