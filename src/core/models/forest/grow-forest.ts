import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { FitContext } from '../estimator.ts';
import { sharesOf } from '../shares.ts';
import { binFeatures } from '../tree/binning.ts';
import type { GrownTree } from '../tree/grower.ts';
import type { GrowingSet } from '../tree/growing-set.ts';
import type { Tree } from '../tree/tree.ts';
import { createPlainGrower } from '../tree/tree-grower.ts';
import { treeImportances } from '../tree/tree-importances.ts';
import { type TreeRecipe, weightsOfTree } from '../tree/tree-recipe.ts';
import type { Forest } from './forest.ts';
import { noOutOfBagSums, outOfBagOf, type OutOfBagSums, withTree } from './out-of-bag.ts';

/** What a forest is grown on. */
export interface ForestTask {
  readonly features: Matrix;
  readonly target: Float64Array;
  readonly classes: number;
  readonly impurity: GrowingSet['impurity'];
  readonly nEstimators: number;
  readonly oobScore: boolean;
  readonly recipe: TreeRecipe;
}

/** A forest half grown; plain data, given to `checkpoint` and taken as `resumeFrom`. */
interface ForestState {
  readonly trees: readonly Tree[];
  /** Summed importances of the trees. */
  readonly importances: Float64Array<ArrayBuffer>;
  readonly outOfBag: OutOfBagSums | null;
}

/** Nodes grown between two checkpoints: a few seconds' work. */
const nodesBetweenCheckpoints = 1e6;

/** Grows the trees, each from its own seed (Breiman 2001, Random Forests). */
export function growForest(task: ForestTask, context: FitContext): Forest {
  const { features, target, classes, impurity, nEstimators, recipe } = task;
  const draft = draftForest(task, context);
  const createGrower = context.engines?.forest ?? createPlainGrower;
  const grow = createGrower({ binned: binFeatures(features), target, classes, impurity });
  const left = (nEstimators - draft.grown) / nEstimators;
  const tell = (share: number) => context.report?.(1 - left * (1 - share));
  grow(recipe, draft.grown, nEstimators, draft.add, tell);
  return draft.finish();
}

interface ForestDraft {
  /** Trees that are there already. */
  readonly grown: number;
  /** Takes the tree that is next in turn. */
  readonly add: (grown: GrownTree) => void;
  readonly finish: () => Forest;
}

function draftForest(task: ForestTask, context: FitContext): ForestDraft {
  const { features, target, classes, nEstimators, recipe } = task;
  const begun = beginning(task, context);
  const trees = [...begun.trees];
  const importances = begun.importances.slice();
  let { outOfBag } = begun;
  let nodesSince = 0;
  return {
    grown: trees.length,
    add(grown) {
      if (outOfBag !== null)
        outOfBag = withTree(outOfBag, grown.tree, features, weightsOfTree(recipe, trees.length));
      trees.push(grown.tree);
      treeImportances(grown, features.columns).forEach((share, column) => {
        importances[column] = importances[column]! + share;
      });
      nodesSince += grown.tree.features.length;
      if (nodesSince >= nodesBetweenCheckpoints) {
        nodesSince = 0;
        const state: ForestState = { trees: [...trees], importances: importances.slice(), outOfBag };
        context.checkpoint?.(state);
      }
      context.report?.(trees.length / nEstimators);
    },
    finish: () => ({
      features: features.columns,
      outputs: Math.max(classes, 1),
      trees,
      importances: sharesOf(importances),
      ...(outOfBag !== null && { outOfBag: outOfBagOf(outOfBag, target, classes) }),
    }),
  };
}

/** Nothing yet, what was grown before the fit was cut off, or the forest that it adds trees to. */
function beginning(task: ForestTask, { resumeFrom, startFrom }: FitContext): ForestState {
  const { features, classes, oobScore } = task;
  const outputs = Math.max(classes, 1);
  if (resumeFrom !== undefined) return resumeFrom as ForestState;
  if (startFrom !== undefined) return stateOf(startFrom as Forest, task, outputs);
  return {
    trees: [],
    importances: new Float64Array(features.columns),
    outOfBag: oobScore ? noOutOfBagSums(features.rows, outputs) : null,
  };
}

function stateOf(forest: Forest, task: ForestTask, outputs: number): ForestState {
  const { features, nEstimators, oobScore } = task;
  if (forest.features !== features.columns || forest.outputs !== outputs)
    throw new FitError('the forest to go on from was grown on other columns or classes');
  if (forest.trees.length > nEstimators)
    throw new FitError(
      `nEstimators is ${nEstimators}, but the forest to go on from has ${forest.trees.length}`,
    );
  if (oobScore)
    throw new FitError('oobScore is true, but which rows the earlier trees were grown on is not known');
  const withSplits = forest.trees.filter(tree => tree.features.length > 1).length;
  return {
    trees: forest.trees,
    importances: forest.importances.map(share => share * withSplits),
    outOfBag: null,
  };
}
