import type { GrownTree } from './grower.ts';
import type { Tree } from './tree.ts';

/** What makes leaves of nodes that have been split. */
export interface Pruning {
  /** Least decrease of impurity by a split, as a share of the tree's weight. */
  readonly minImpurityDecrease: number;
  /** null for no limit. */
  readonly maxLeafNodes: number | null;
  /** What each leaf costs: subtrees that lower the impurity by less go (minimal cost-complexity pruning). */
  readonly ccpAlpha: number;
}

/** Whether there is anything to do. */
export function isPruned({ minImpurityDecrease, maxLeafNodes, ccpAlpha }: Pruning): boolean {
  return minImpurityDecrease > 0 || maxLeafNodes !== null || ccpAlpha > 0;
}

/**
 * The tree without the splits that are not worth it. A node's split does not depend on the other nodes, so this gives
 * the tree that scikit-learn grows under the same limits, best nodes first where their number is limited.
 *
 * @param weight summed weight of the tree's rows
 */
export function pruneTree(grown: GrownTree, pruning: Pruning, weight: number): GrownTree {
  const { minImpurityDecrease, maxLeafNodes, ccpAlpha } = pruning;
  const splits = Uint8Array.from(grown.tree.features, (feature, node) =>
    feature !== -1 && grown.gains[node]! / weight + Number.EPSILON >= minImpurityDecrease ? 1 : 0,
  );
  if (maxLeafNodes !== null) keepBest(grown, splits, maxLeafNodes);
  if (ccpAlpha > 0) dropWeakest(grown, splits, ccpAlpha * weight);
  return nodesKept(grown, splits);
}

/** Keeps the splits that growing best first makes until there are `leaves` leaves. */
function keepBest({ tree, gains }: GrownTree, splits: Uint8Array, leaves: number): void {
  const kept = new Uint8Array(splits.length);
  const frontier = [0];
  for (let count = 1; count < leaves; count++) {
    let best = -1;
    frontier.forEach((node, i) => {
      if (splits[node] === 1 && (best === -1 || gains[node]! > gains[frontier[best]!]!)) best = i;
    });
    if (best === -1) break;
    const node = frontier[best]!;
    kept[node] = 1;
    frontier.splice(best, 1, node + 1, tree.right[node]!);
  }
  splits.set(kept);
}

/** Drops the subtrees whose splits together gain no more than their leaves cost (Breiman et al. 1984, chapter 3). */
function dropWeakest({ tree, gains }: GrownTree, splits: Uint8Array, cost: number): void {
  const worth = new Float64Array(splits.length);
  for (let node = splits.length - 1; node >= 0; node--) {
    if (splits[node] === 0) continue;
    const own = gains[node]! + worth[node + 1]! + worth[tree.right[node]!]! - cost;
    if (own > 0) worth[node] = own;
    else splits[node] = 0;
  }
}

/** The nodes that are reached by splits, in preorder still. */
function nodesKept({ tree, gains }: GrownTree, splits: Uint8Array): GrownTree {
  const outputs = tree.values.length / tree.features.length;
  const kept: number[] = [];
  const places = new Int32Array(splits.length);
  const open = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    places[node] = kept.length;
    kept.push(node);
    if (splits[node] === 1) open.push(tree.right[node]!, node + 1);
  }
  const ofSplit = (node: number, value: number, leaf: number) => (splits[node] === 1 ? value : leaf);
  const pruned: Tree = {
    features: Int32Array.from(kept, node => ofSplit(node, tree.features[node]!, -1)),
    thresholds: Float64Array.from(kept, node => ofSplit(node, tree.thresholds[node]!, 0)),
    right: Int32Array.from(kept, node => ofSplit(node, places[tree.right[node]!]!, 0)),
    values: Float64Array.from(
      kept.flatMap(node => [...tree.values.subarray(node * outputs, (node + 1) * outputs)]),
    ),
  };
  return { tree: pruned, gains: Float64Array.from(kept, node => ofSplit(node, gains[node]!, 0)) };
}
