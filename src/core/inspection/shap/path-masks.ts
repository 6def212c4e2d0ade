import { goesLeft } from '../../models/boosting/score-trees.ts';
import type { OutputTrees } from './output-trees.ts';
import type { TreePaths } from './tree-paths.ts';

/** Slots are bits of a mask: no way to a leaf may have more. */
export const mostSlots = 30;

/**
 * A function that tells of a row, beginning at `start` of `data`, which features agree with the way to each node: a bit a
 * slot, those above the node's own are 1. It writes into the same array every time.
 */
export function pathMasks(
  trees: OutputTrees,
  { root, nodes, slots }: TreePaths,
): (data: Float64Array, start: number) => Int32Array {
  const rights = Int32Array.from({ length: nodes }, (_, node) => trees.right[root + node]! - root);
  const features = trees.features.subarray(root, root + nodes);
  const thresholds = trees.thresholds.subarray(root, root + nodes);
  const flags = trees.flags.subarray(root, root + nodes);
  const masks = new Int32Array(nodes);
  return (data, start) => {
    masks[0] = -1;
    for (let node = 0; node < nodes; node++) {
      const feature = features[node]!;
      if (feature === -1) continue;
      const mask = masks[node]!;
      const value = data[start + feature]!;
      const left = flags[node] === 0 ? value <= thresholds[node]! : goesLeft(trees, root + node, value);
      const without = mask & ~(1 << slots[node]!);
      masks[node + 1] = left ? mask : without;
      masks[rights[node]!] = left ? without : mask;
    }
    return masks;
  };
}

/** The leaves of a tree, counted from its root. */
export function leavesOf({ features }: OutputTrees, { root, nodes }: TreePaths): Int32Array {
  return Int32Array.from({ length: nodes }, (_, node) => node).filter(node => features[root + node] === -1);
}
