import type { FeatureCuts } from './feature-cuts.ts';

/** Numbers that a bin holds: rows, and their gradients and hessians, rounded to whole numbers. */
export const binWidth = 3;

/**
 * Where each feature's bins begin in a node's histogram; one place more than features, the last being its length.
 *
 *     feature 0: [ rows gradient hessian | … | the same of missing values ]  feature 1: …
 */
export function binOffsets(cuts: readonly FeatureCuts[]): Int32Array {
  const offsets = new Int32Array(cuts.length + 1);
  cuts.forEach(({ bins }, feature) => {
    offsets[feature + 1] = offsets[feature]! + (bins + 1) * binWidth;
  });
  return offsets;
}

/** What of a node is left when one child is taken out: the other child. */
export function subtractHistogram(parent: Float64Array, child: Float64Array): Float64Array {
  const rest = new Float64Array(parent.length);
  for (let i = 0; i < rest.length; i++) rest[i] = parent[i]! - child[i]!;
  return rest;
}
