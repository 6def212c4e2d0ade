import type { OutputTrees } from './output-trees.ts';

/**
 * One tree with what its paths say of a row whose values are not all known. Nodes are counted from the tree's root, in
 * preorder; an edge goes by the node that it leads to. On the way to a node, each feature that was split on has a slot,
 * in the order of its first split.
 */
export interface TreePaths {
  readonly root: number;
  readonly nodes: number;
  readonly parents: Int32Array;
  /** The slot of the feature that a node splits on. */
  readonly slots: Int32Array;
  /** Features that the way to each node was split on. */
  readonly counts: Int32Array;
  /** The features in their slots on the way to each leaf, from `offsets` on. */
  readonly features: Int32Array;
  readonly offsets: Int32Array;
  /** The share of rows that would take all splits on the feature up to and with an edge, in the same places as `features`. */
  readonly shares: Float64Array;
  /** That of each edge's own feature. */
  readonly edgeShares: Float64Array;
  /** The edge above, nearest to each, that is of the same feature; −1 where there is none. */
  readonly edgesAbove: Int32Array;
  /** Most features on any way to a leaf. */
  readonly longest: number;
}

interface Step {
  readonly feature: number;
  readonly share: number;
  readonly edge: number;
}

/** Lays out the paths of the tree that begins at `root`. `cover` is of all trees' nodes. */
export function treePaths(trees: OutputTrees, cover: Float64Array, root: number): TreePaths {
  const nodes = countNodes(trees, root);
  const parents = new Int32Array(nodes).fill(-1);
  const slots = new Int32Array(nodes);
  const counts = new Int32Array(nodes);
  const offsets = new Int32Array(nodes);
  const edgeShares = new Float64Array(nodes).fill(1);
  const edgesAbove = new Int32Array(nodes).fill(-1);
  const features: number[] = [];
  const shares: number[] = [];
  let longest = 0;
  const visit = (node: number, path: readonly Step[]): void => {
    counts[node] = path.length;
    const feature = trees.features[root + node]!;
    if (feature === -1) {
      offsets[node] = features.length;
      longest = Math.max(longest, path.length);
      for (const step of path) {
        features.push(step.feature);
        shares.push(step.share);
      }
      return;
    }
    const known = path.findIndex(step => step.feature === feature);
    slots[node] = known === -1 ? path.length : known;
    const above = path[known];
    for (const child of [node + 1, trees.right[root + node]! - root]) {
      parents[child] = node;
      edgesAbove[child] = above?.edge ?? -1;
      edgeShares[child] = (above?.share ?? 1) * shareOf(cover, root + node, root + child);
      const step = { feature, share: edgeShares[child], edge: child };
      visit(child, known === -1 ? [...path, step] : path.with(known, step));
    }
  };
  visit(0, []);
  return {
    root,
    nodes,
    parents,
    slots,
    counts,
    offsets,
    features: Int32Array.from(features),
    shares: Float64Array.from(shares),
    edgeShares,
    edgesAbove,
    longest,
  };
}

/** Where no row comes through the node at all, both ways count alike. */
function shareOf(cover: Float64Array, node: number, child: number): number {
  return cover[node] === 0 ? 0.5 : cover[child]! / cover[node]!;
}

function countNodes({ features, right }: OutputTrees, root: number): number {
  let last = root;
  while (features[last] !== -1) last = right[last]!;
  return last + 1 - root;
}
