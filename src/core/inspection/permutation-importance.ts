import { mean, standardDeviation } from '../evaluation/mean.ts';
import type { Matrix } from '../matrix.ts';
import type { FeatureGroup } from '../preprocessing/feature-groups.ts';
import { createRandom, deriveSeed, permutation } from '../random.ts';
import type { Importance } from './importance.ts';

/**
 * How much the score drops when a column's values are dealt anew among the rows: all features of one
 * original column move together, so that one-hot parts do not stand in for each other. Greatest drop first.
 * After Breiman 2001 and sklearn.inspection.permutation_importance.
 */
export function permutationImportance(
  features: Matrix,
  groups: readonly FeatureGroup[],
  score: (features: Matrix) => number,
  { repeats, seed }: { readonly repeats: number; readonly seed: number },
): readonly Importance[] {
  const baseline = score(features);
  const inOrder = Uint32Array.from({ length: features.rows }, (_, row) => row);
  const permuted: Matrix = { ...features, data: features.data.slice() };
  return groups
    .map((group, g) => {
      const random = createRandom(deriveSeed(seed, g));
      const drops = Array.from({ length: repeats }, () => {
        takeGroup(permuted, features, group, permutation(features.rows, random));
        return baseline - score(permuted);
      });
      takeGroup(permuted, features, group, inOrder);
      return { column: group.column, mean: mean(drops), sd: standardDeviation(drops) };
    })
    .sort((a, b) => b.mean - a.mean);
}

/** Gives each row of `into` the group's features of the row of `from` that `order` says. */
function takeGroup(into: Matrix, from: Matrix, { start, count }: FeatureGroup, order: Uint32Array): void {
  const { columns } = from;
  order.forEach((source, row) => {
    const first = source * columns + start;
    into.data.set(from.data.subarray(first, first + count), row * columns + start);
  });
}
