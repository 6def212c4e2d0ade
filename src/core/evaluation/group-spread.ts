import type { Matrix } from '../matrix.ts';
import { squaredDistance } from '../models/cluster/squared-distance.ts';
import { groupRows } from './group-rows.ts';
import { type GroupSums, groupSums } from './group-sums.ts';
import { inertiaOf } from './inertia.ts';

/**
 * Spread between groups over that within them, each by its degrees of freedom (Caliński and Harabasz 1974): greater is
 * better; 1 where rows do not differ within groups. As sklearn.metrics.calinski_harabasz_score.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function calinskiHarabasz(features: Matrix, labels: ArrayLike<number>): number {
  return calinskiHarabaszOf(groupSums(features, groupRows(labels, features.rows)));
}

/** The same of sums that are at hand; NaN for fewer than two groups that count. */
export function calinskiHarabaszOf(sums: GroupSums): number {
  const { weights, centroids, middle } = sums;
  const center = { data: middle, rows: 1, columns: centroids.columns };
  let [between, rows, count] = [0, 0, 0];
  weights.forEach((weight, group) => {
    if (weight === 0) return;
    between += weight * squaredDistance(centroids, group, center, 0);
    rows += weight;
    count++;
  });
  if (count < 2) return NaN;
  const within = inertiaOf(sums);
  return within === 0 ? 1 : (between * (rows - count)) / (within * (count - 1));
}

/**
 * How like each group is to the one most like it, in the mean: spread of both over the distance of their means (Davies
 * and Bouldin 1979). Less is better. As sklearn.metrics.davies_bouldin_score.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function daviesBouldin(features: Matrix, labels: ArrayLike<number>): number {
  return daviesBouldinOf(groupSums(features, groupRows(labels, features.rows)));
}

/** The same of sums that are at hand; NaN for fewer than two groups that count. */
export function daviesBouldinOf({ weights, centroids, distances }: GroupSums): number {
  const groups = [...weights.keys()].filter(group => weights[group]! > 0);
  if (groups.length < 2) return NaN;
  const spreadOf = (group: number) => distances[group]! / weights[group]!;
  let sum = 0;
  for (const group of groups) {
    let likest = 0;
    for (const other of groups) {
      if (other === group) continue;
      const apart = Math.sqrt(squaredDistance(centroids, group, centroids, other));
      if (apart > 0) likest = Math.max(likest, (spreadOf(group) + spreadOf(other)) / apart);
    }
    sum += likest;
  }
  return sum / groups.length;
}
