import type { BoostedTrees } from '../../models/boosting/boosted-trees.ts';
import type { TreeNodes } from '../../models/boosting/score-trees.ts';
import type { Forest } from '../../models/forest/forest.ts';

/** The trees behind one output of a model: that is `base` and the values of the leaves that a row falls into. */
export interface OutputTrees extends TreeNodes {
  readonly base: number;
}

/** The trees of one score of a boosted model. */
export function boostedOutput(trees: BoostedTrees, output: number): OutputTrees {
  const { baseline, starts, ...nodes } = trees;
  const own = starts.filter((_, tree) => tree % baseline.length === output);
  return { ...nodes, starts: own, base: baseline[output]! };
}

/** The trees of a forest for one of its values, each with its part of the mean. */
export function forestOutput(
  { trees, outputs }: Pick<Forest, 'trees' | 'outputs'>,
  output: number,
): OutputTrees {
  const nodes = trees.reduce((sum, { features }) => sum + features.length, 0);
  const features = new Int32Array(nodes);
  const thresholds = new Float64Array(nodes);
  const right = new Int32Array(nodes);
  const values = new Float64Array(nodes);
  const starts = new Int32Array(trees.length);
  let first = 0;
  for (const [index, tree] of trees.entries()) {
    starts[index] = first;
    features.set(tree.features, first);
    thresholds.set(tree.thresholds, first);
    for (let node = 0; node < tree.features.length; node++) {
      right[first + node] = tree.features[node] === -1 ? 0 : tree.right[node]! + first;
      values[first + node] = tree.values[node * outputs + output]! / trees.length;
    }
    first += tree.features.length;
  }
  const flags = new Uint8Array(nodes);
  return { features, thresholds, right, values, flags, leftCategories: new Uint32Array(), starts, base: 0 };
}
