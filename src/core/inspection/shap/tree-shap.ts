import { type Matrix, zeros } from '../../matrix.ts';
import { type OutputTrees } from './output-trees.ts';
import { mostSlots } from './path-masks.ts';
import { addByProducts } from './path-products.ts';
import { addByTables, tableSize } from './path-tables.ts';
import { type TreePaths, treePaths } from './tree-paths.ts';

/** What each feature adds to an output, row by row: `base` and a row's values are together what the model says of it. */
export interface ShapValues {
  readonly base: number;
  /** rows × features. */
  readonly values: Matrix;
}

/** No tables with more numbers than these: 8 bytes each, one tree's at a time. */
const mostTabled = 2 ** 21;

/**
 * SHAP values of trees, exact, with a column that is not known averaged over the ways that the rows behind `cover` took
 * (path-dependent: Lundberg et al. 2020, From local explanations to global understanding, algorithm 2).
 *
 * @param cover of each node, from `nodeCover`
 * @param report told the fraction done
 */
export function treeShap(
  trees: OutputTrees,
  cover: Float64Array,
  rows: Matrix,
  report?: (fraction: number) => void,
): ShapValues {
  const values = zeros(rows.rows, rows.columns);
  let { base } = trees;
  trees.starts.forEach((root, tree) => {
    const paths = treePaths(trees, cover, root);
    base += meanValue(trees, paths, cover);
    (tablesAreQuicker(trees, paths, rows.rows) ? addByTables : addByProducts)(trees, paths, rows, values);
    report?.((tree + 1) / trees.starts.length);
  });
  return { base, values };
}

/** By counting multiplications. */
function tablesAreQuicker(trees: OutputTrees, paths: TreePaths, rows: number): boolean {
  const { root, nodes, counts, longest } = paths;
  if (longest > mostSlots) return false;
  const isLeaf = (node: number) => trees.features[root + node] === -1;
  const size = tableSize(paths, isLeaf);
  const points = Math.ceil(longest / 2);
  const lookedUp = counts.reduce((sum, count, node) => sum + (isLeaf(node) ? count : 1), 0);
  return size <= mostTabled && 2 * size * points + rows * lookedUp < rows * nodes * 3 * points;
}

function meanValue(
  { features, values }: OutputTrees,
  { root, nodes }: TreePaths,
  cover: Float64Array,
): number {
  let sum = 0;
  for (let node = root; node < root + nodes; node++)
    if (features[node] === -1) sum += cover[node]! * values[node]!;
  return cover[root] === 0 ? 0 : sum / cover[root]!;
}
