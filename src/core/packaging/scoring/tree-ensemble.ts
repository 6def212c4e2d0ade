import type { BoostedTrees } from '../../models/boosting/boosted-trees.ts';
import type { Forest } from '../../models/forest/forest.ts';
import type { TreeEnsemble } from './scoring-program.ts';

/** Boosted trees with one value a node. */
export function boostedEnsemble({ baseline, ...trees }: BoostedTrees): TreeEnsemble {
  return { ...trees, width: 1, base: baseline };
}

/** A forest's trees one after another, each leaf with its part of the mean. */
export function forestEnsemble({ trees, outputs }: Pick<Forest, 'trees' | 'outputs'>): TreeEnsemble {
  const nodes = trees.reduce((sum, { features }) => sum + features.length, 0);
  const features = new Int32Array(nodes);
  const thresholds = new Float64Array(nodes);
  const right = new Int32Array(nodes);
  const values = new Float64Array(nodes * outputs);
  const starts = new Int32Array(trees.length);
  let first = 0;
  for (const [index, tree] of trees.entries()) {
    starts[index] = first;
    features.set(tree.features, first);
    thresholds.set(tree.thresholds, first);
    tree.right.forEach((node, at) => {
      right[first + at] = tree.features[at] === -1 ? 0 : node + first;
    });
    values.set(
      tree.values.map(value => value / trees.length),
      first * outputs,
    );
    first += tree.features.length;
  }
  return {
    features,
    thresholds,
    right,
    values,
    starts,
    flags: new Uint8Array(nodes),
    leftCategories: new Uint32Array(),
    width: outputs,
    base: new Float64Array(outputs),
  };
}
