import { createRandom, deriveSeed } from '../../random.ts';
import { type ClassWeight, classWeightTotals, weightsOrOnes } from '../sample-weights.ts';
import type { GrownTree, GrowthLimits } from '../tree/grower.ts';
import type { GrowingSet } from '../tree/growing-set.ts';
import { type Pruning, pruneTree } from '../tree/prune.ts';
import type { TreeGrower } from '../tree/tree-grower.ts';
import { bootstrapCounts } from './bootstrap.ts';

/** How classes count in a forest: as everywhere, or balanced in each tree's own sample. */
export type ForestClassWeight = ClassWeight | 'balancedSubsample';

interface ClassCodes {
  readonly target: Float64Array;
  readonly classes: number;
}

/** All that says how a forest's trees are grown on columns and a target; plain data, so that it reaches other threads. */
export interface TreeRecipe {
  readonly weights: Float64Array;
  /** Share of the rows drawn with replacement for a tree; null grows on all as they are. */
  readonly sampleShare: number | null;
  /** The class codes by which each sample is balanced; null leaves them as they are. */
  readonly balance: ClassCodes | null;
  readonly limits: GrowthLimits;
  readonly pruning: Pruning;
  /** Every tree has a seed derived from it. */
  readonly seed: number;
}

/** The weights of the rows that a tree is grown on; 0 for those out of its bag. */
export function weightsOfTree(recipe: TreeRecipe, index: number): Float64Array {
  const { weights, sampleShare, balance, seed } = recipe;
  const random = createRandom(deriveSeed(seed, index));
  const counts = sampleShare === null ? null : bootstrapCounts(weights, random, sampleShare);
  const factors = balance === null ? null : balanceOf(balance, counts);
  if (counts === null && factors === null) return weights;
  const own = new Float64Array(weights.length);
  for (let row = 0; row < own.length; row++)
    own[row] =
      weights[row]! *
      (counts === null ? 1 : counts[row]!) *
      (factors === null ? 1 : factors[balance!.target[row]!]!);
  return own;
}

/** The factor of each class that lets all count alike in a sample, as often as its rows were drawn. */
function balanceOf({ target, classes }: ClassCodes, counts: Float64Array | null): Float64Array<ArrayBuffer> {
  const draws = weightsOrOnes(counts ?? undefined, target.length);
  const totals = classWeightTotals(target, draws, classes);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const occurring = totals.reduce((sum, total) => sum + (total > 0 ? 1 : 0), 0);
  return Float64Array.from(totals, total => (total > 0 ? all / (occurring * total) : 0));
}

/** Grows a tree of a forest: the same whatever has been grown before, and where. */
export function growForestTree(
  recipe: TreeRecipe,
  grow: TreeGrower,
  weights: Float64Array,
  index: number,
): GrownTree {
  const { limits, pruning, seed } = recipe;
  const grown = grow(weights, limits, deriveSeed(deriveSeed(seed, index), 0));
  return pruneTree(
    grown,
    pruning,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
}

/**
 * Grows the trees from index `from` to below `to`, and hands each over in turn, in that order: the same trees as one
 * thread grows.
 */
export type GrowTreesOnThreads = (
  set: Omit<GrowingSet, 'weights'>,
  recipe: TreeRecipe,
  indices: { readonly from: number; readonly to: number },
  take: (grown: GrownTree) => void,
) => Promise<void>;
