import { middleOf } from '../preprocessing/median.ts';

/**
 * The median: without weights the mean of the middle two, with weights the least value
 * that half of the weight lies at or below (scikit-learn's `_weighted_percentile`).
 */
export function weightedMedian(values: Float64Array, weights?: ArrayLike<number>): number {
  if (weights === undefined) return middleOf(values.toSorted());
  const order = Uint32Array.from(values, (_, row) => row).sort((a, b) => values[a]! - values[b]! || a - b);
  const half = order.reduce((sum, row) => sum + weights[row]!, 0) / 2;
  let reached = 0;
  const middle = order.find(row => {
    reached += weights[row]!;
    return reached >= half && weights[row]! > 0;
  });
  return middle === undefined ? NaN : values[middle]!;
}
