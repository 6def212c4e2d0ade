import type { Matrix } from '../matrix.ts';
import { groupRows } from './group-rows.ts';
import { type GroupSums, groupSums } from './group-sums.ts';

/**
 * Sum of squared distances of rows to the mean of their group, as KMeans.inertia_ where the groups have settled.
 * @throws RangeError unless there are at least two groups, and fewer than rows
 */
export function inertia(features: Matrix, labels: ArrayLike<number>): number {
  return inertiaOf(groupSums(features, groupRows(labels, features.rows)));
}

/** The same of sums that are at hand. */
export function inertiaOf({ squares }: GroupSums): number {
  return squares.reduce((sum, squared) => sum + squared, 0);
}
