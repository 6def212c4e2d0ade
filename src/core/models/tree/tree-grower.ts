import { createRandom } from '../../random.ts';
import { growTree, type GrownTree } from './grower.ts';
import type { GrowingSet } from './growing-set.ts';
import { prunedByRecipe, seedOfSplits, type TreeRecipe, weightsOfTree } from './tree-recipe.ts';

/**
 * Grows the trees of a recipe from index `from` to below `to`, and hands each over in turn. A tree depends on its index
 * and the recipe alone, whatever has been grown before it and where. `tell` hears now and then, within a tree too, which
 * share of them is grown.
 */
export type TreeGrower = (
  recipe: TreeRecipe,
  from: number,
  to: number,
  take: (grown: GrownTree) => void,
  tell?: (share: number) => void,
) => void;

/** Makes a grower of trees on the same columns and target. The plain one and the compiled one grow the same, bit for bit. */
export type CreateTreeGrower = (set: Omit<GrowingSet, 'weights'>) => TreeGrower;

/** The reference: what the compiled grower does. */
export const createPlainGrower: CreateTreeGrower = set => (recipe, from, to, take, tell) => {
  for (let index = from; index < to; index++) {
    const weights = weightsOfTree(recipe, index);
    const random = createRandom(seedOfSplits(recipe, index));
    const tellOfTree = (share: number) => tell?.((index - from + share) / (to - from));
    take(prunedByRecipe(recipe, growTree({ ...set, weights }, recipe.limits, random, tellOfTree), index));
  }
};
