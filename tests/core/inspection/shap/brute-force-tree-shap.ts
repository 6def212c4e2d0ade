import type { OutputTrees } from '../../../../src/core/inspection/shap/output-trees.ts';
import { goesLeft } from '../../../../src/core/models/boosting/score-trees.ts';
import { bruteForce } from './drawn-trees.ts';

/**
 * Path-dependent SHAP values of one row by their definition, in 64 bits: each tree alone, over all coalitions of the features
 * that it asks for (algorithm 1 of Lundberg et al. 2020). Takes 2 to the power of as many as a tree has.
 */
export function bruteForceTreeShap(
  trees: OutputTrees,
  cover: Float64Array,
  row: Float64Array,
): Float64Array<ArrayBuffer> {
  const values = new Float64Array(row.length);
  trees.starts.forEach((root, tree) => {
    const end = trees.starts[tree + 1] ?? trees.features.length;
    const asked = [...new Set(trees.features.subarray(root, end))].filter(feature => feature !== -1);
    const placeOf = new Map(asked.map((feature, place) => [feature, place]));
    const worth = (coalition: number) => expectation(trees, cover, root, row, placeOf, coalition);
    bruteForce(asked.length, worth).forEach((value, place) => {
      values[asked[place]!] = values[asked[place]!]! + value;
    });
  });
  return values;
}

/** What is expected where only the features of the coalition are known. */
function expectation(
  trees: OutputTrees,
  cover: Float64Array,
  node: number,
  row: Float64Array,
  placeOf: ReadonlyMap<number, number>,
  coalition: number,
): number {
  const feature = trees.features[node]!;
  if (feature === -1) return trees.values[node]!;
  const below = (child: number) => expectation(trees, cover, child, row, placeOf, coalition);
  const [left, right] = [node + 1, trees.right[node]!];
  if (((coalition >> placeOf.get(feature)!) & 1) === 1)
    return below(goesLeft(trees, node, row[feature]!) ? left : right);
  if (cover[node] === 0) return (below(left) + below(right)) / 2;
  return (cover[left]! * below(left) + cover[right]! * below(right)) / cover[node]!;
}
