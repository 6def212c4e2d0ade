import type { Matrix } from '../../matrix.ts';
import { goesLeft } from '../../models/boosting/score-trees.ts';
import type { OutputTrees } from './output-trees.ts';

/**
 * The summed weight of the rows that come through each node: what a split's two ways are averaged by where a column's
 * value is taken as not known.
 *
 * @param weights one a row; absent for all 1
 */
export function nodeCover(
  trees: OutputTrees,
  rows: Matrix,
  weights?: Float64Array,
): Float64Array<ArrayBuffer> {
  const { features, right, starts } = trees;
  const cover = new Float64Array(features.length);
  for (const root of starts) {
    for (let row = 0; row < rows.rows; row++) {
      const weight = weights === undefined ? 1 : weights[row]!;
      const start = row * rows.columns;
      let node = root;
      cover[node] = cover[node]! + weight;
      for (let feature = features[node]!; feature !== -1; feature = features[node]!) {
        node = goesLeft(trees, node, rows.data[start + feature]!) ? node + 1 : right[node]!;
        cover[node] = cover[node]! + weight;
      }
    }
  }
  return cover;
}
