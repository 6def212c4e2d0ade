import { type Matrix, rowView } from '../../matrix.ts';

/** The `count` rows among `others` nearest to `row` by Euclidean distance, without itself; of equals the first. */
export function nearestRows(
  features: Matrix,
  row: number,
  others: readonly number[],
  count: number,
): readonly number[] {
  const own = rowView(features, row);
  return others
    .filter(other => other !== row)
    .map(other => ({ other, distance: squaredDistance(own, rowView(features, other)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ other }) => other);
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}
