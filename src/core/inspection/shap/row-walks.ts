import type { Matrix } from '../../matrix.ts';
import { goesLeft } from '../../models/boosting/score-trees.ts';
import type { OutputTrees } from './output-trees.ts';
import { shapleyWeights } from './shapley-weights.ts';
import type { TreePaths } from './tree-paths.ts';

/**
 * The same as `addByPairs` for paths of any length: both rows walk down the tree together, and part where they go different
 * ways at a feature for the first time.
 */
export function addByWalks(
  trees: OutputTrees,
  { root: tree, longest }: TreePaths,
  background: Matrix,
  rows: Matrix,
  sums: Matrix,
): void {
  const { features, right, values } = trees;
  const weights = shapleyWeights(longest);
  /** Whose way was taken at a feature where they part: 0 where they have not, 1 the row's, 2 the other's. */
  const taken = new Uint8Array(rows.columns);
  let [row, other] = [0, 0];
  let toRow = 0;
  let toOther = 0;
  /** Sums the leaves below, weighed for a feature that goes the row's way, and for one that goes the other's. */
  const visit = (node: number, ofRow: number, ofOther: number): void => {
    const feature = features[node]!;
    if (feature === -1) {
      toRow = ofRow === 0 ? 0 : values[node]! * weights[ofRow - 1]![ofOther]!;
      toOther = ofOther === 0 ? 0 : -values[node]! * weights[ofOther - 1]![ofRow]!;
      return;
    }
    const wayOf = ({ data, columns }: Matrix, at: number) =>
      goesLeft(trees, node, data[at * columns + feature]!) ? node + 1 : right[node]!;
    const [own, others] = [wayOf(rows, row), wayOf(background, other)];
    if (own === others || taken[feature] === 1) return visit(own, ofRow, ofOther);
    if (taken[feature] === 2) return visit(others, ofRow, ofOther);
    taken[feature] = 1;
    visit(own, ofRow + 1, ofOther);
    const [rowBefore, otherBefore] = [toRow, toOther];
    taken[feature] = 2;
    visit(others, ofRow, ofOther + 1);
    taken[feature] = 0;
    const place = row * sums.columns + feature;
    sums.data[place] = sums.data[place]! + rowBefore + toOther;
    toRow += rowBefore;
    toOther += otherBefore;
  };
  for (row = 0; row < rows.rows; row++) for (other = 0; other < background.rows; other++) visit(tree, 0, 0);
}
