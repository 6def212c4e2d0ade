import { type Matrix, zeros } from '../../matrix.ts';
import { leafOf } from '../../models/boosting/score-trees.ts';
import type { OutputTrees } from './output-trees.ts';
import { mostSlots } from './path-masks.ts';
import { addByPairs } from './row-pairs.ts';
import { addByWalks } from './row-walks.ts';
import { treePaths } from './tree-paths.ts';
import type { ShapValues } from './tree-shap.ts';

/**
 * SHAP values of trees, exact, with a column that is not known taken from each of the background rows in turn
 * (interventional: Lundberg et al. 2020, From local explanations to global understanding, algorithm 3).
 *
 * @param report told the fraction done
 */
export function interventionalTreeShap(
  trees: OutputTrees,
  background: Matrix,
  rows: Matrix,
  report?: (fraction: number) => void,
): ShapValues {
  const values = zeros(rows.rows, rows.columns);
  const evenly = new Float64Array(trees.features.length).fill(1);
  trees.starts.forEach((root, tree) => {
    const paths = treePaths(trees, evenly, root);
    const add = paths.longest > mostSlots ? addByWalks : addByPairs;
    add(trees, paths, background, rows, values);
    report?.((tree + 1) / trees.starts.length);
  });
  for (let i = 0; i < values.data.length; i++) values.data[i] = values.data[i]! / background.rows;
  let { base } = trees;
  for (let other = 0; other < background.rows; other++)
    base += leafSum(trees, background.data, other * background.columns) / background.rows;
  return { base, values };
}

function leafSum(trees: OutputTrees, data: Float64Array, start: number): number {
  return trees.starts.reduce((sum, root) => sum + trees.values[leafOf(trees, root, data, start)]!, 0);
}
