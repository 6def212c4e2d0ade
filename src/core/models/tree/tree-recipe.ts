import { createRandom, deriveSeed } from '../../random.ts';
import { type ClassWeight, classWeightTotals } from '../sample-weights.ts';
import { bootstrapCounts } from './bootstrap.ts';
import type { GrownTree, GrowthLimits } from './grower.ts';
import { isPruned, type Pruning, pruneTree } from './prune.ts';

/** How classes count in a forest: as everywhere, or balanced in each tree's own sample. */
export type ForestClassWeight = ClassWeight | 'balancedSubsample';

/** All that says how trees are grown on columns and a target. */
export interface TreeRecipe {
  readonly weights: Float64Array;
  /** How the rows of a tree are drawn; null grows on all as they are. */
  readonly sample: Sample | null;
  readonly limits: GrowthLimits;
  readonly pruning: Pruning;
  /** Every tree has seeds derived from it. */
  readonly seed: number;
}

export interface Sample {
  /** How many rows are drawn with replacement, as a share of those that weigh anything. */
  readonly share: number;
  /** The class codes by which each sample is balanced; null leaves them as they are. */
  readonly balance: { readonly target: Float64Array; readonly classes: number } | null;
}

/** The seed of the rows that a tree is grown on. */
export function seedOfSample({ seed }: TreeRecipe, index: number): number {
  return deriveSeed(seed, index);
}

/** The seed of the columns that a tree's splits look at. */
export function seedOfSplits(recipe: TreeRecipe, index: number): number {
  return deriveSeed(seedOfSample(recipe, index), 0);
}

/** The weights of the rows that a tree is grown on; 0 for those out of its bag. */
export function weightsOfTree(recipe: TreeRecipe, index: number): Float64Array {
  const { weights, sample } = recipe;
  if (sample === null) return weights;
  const random = createRandom(seedOfSample(recipe, index));
  const counts = bootstrapCounts(weights, random, sample.share);
  const own = weights.map((weight, row) => weight * counts[row]!);
  if (sample.balance === null) return own;
  const { target, classes } = sample.balance;
  const factors = balanceOf(target, counts, classes);
  return own.map((weight, row) => weight * factors[target[row]!]!);
}

/** The factor of each class that lets all count alike in a sample, as often as their rows were drawn. */
function balanceOf(target: Float64Array, counts: Float64Array, classes: number): Float64Array<ArrayBuffer> {
  const totals = classWeightTotals(target, counts, classes);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const occurring = totals.reduce((sum, total) => sum + (total > 0 ? 1 : 0), 0);
  return Float64Array.from(totals, total => (total > 0 ? all / (occurring * total) : 0));
}

/** What is left of a tree once its recipe's pruning is done. */
export function prunedByRecipe(recipe: TreeRecipe, grown: GrownTree, index: number): GrownTree {
  if (!isPruned(recipe.pruning)) return grown;
  const weight = weightsOfTree(recipe, index).reduce((sum, own) => sum + own, 0);
  return pruneTree(grown, recipe.pruning, weight);
}
