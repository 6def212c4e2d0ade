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
  return groups
    .map((group, g) => {
      const random = createRandom(deriveSeed(seed, g));
      const drops = Array.from({ length: repeats }, () => {
        const order = permutation(features.rows, random);
        return baseline - score(withGroupPermuted(features, group, order));
      });
      return { column: group.column, mean: mean(drops), sd: standardDeviation(drops) };
    })
    .sort((a, b) => b.mean - a.mean);
}

function withGroupPermuted(features: Matrix, { start, count }: FeatureGroup, order: Uint32Array): Matrix {
  const { columns } = features;
  const data = features.data.slice();
  order.forEach((from, row) => {
    const first = from * columns + start;
    data.set(features.data.subarray(first, first + count), row * columns + start);
  });
  return { ...features, data };
}
