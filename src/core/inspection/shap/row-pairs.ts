import type { Matrix } from '../../matrix.ts';
import type { OutputTrees } from './output-trees.ts';
import { leavesOf, pathMasks } from './path-masks.ts';
import { shapleyWeights } from './shapley-weights.ts';
import type { TreePaths } from './tree-paths.ts';

/**
 * Adds what each feature changes between every background row and each row, by one tree. A leaf counts for a pair where
 * each feature on its way agrees with the one row or with the other; those of the row alone gain by it, those of the other
 * alone lose (Lundberg et al. 2020, algorithm 3). Which agree is told by masks, the background's once for all rows.
 *
 * @param sums rows × features; to be divided by the number of background rows
 */
export function addByPairs(
  trees: OutputTrees,
  paths: TreePaths,
  background: Matrix,
  rows: Matrix,
  sums: Matrix,
): void {
  const { root, counts, features, offsets, longest } = paths;
  const weights = shapleyWeights(longest);
  const leaves = leavesOf(trees, paths);
  const masksOf = pathMasks(trees, paths);
  const others = backgroundMasks(leaves, background, masksOf);
  for (let row = 0; row < rows.rows; row++) {
    const masks = masksOf(rows.data, row * rows.columns);
    const target = row * sums.columns;
    for (let l = 0; l < leaves.length; l++) {
      const leaf = leaves[l]!;
      const all = (1 << counts[leaf]!) - 1;
      /** The features that do not agree with the row: they must with the other. */
      const ofOther = all & ~masks[leaf]!;
      const countOfOther = bitCount(ofOther);
      const value = trees.values[root + leaf]!;
      const at = offsets[leaf]!;
      let lost = 0;
      for (let o = l * background.rows; o < (l + 1) * background.rows; o++) {
        if ((ofOther & ~others[o]!) !== 0) continue;
        let ofRow = all & ~others[o]!;
        const countOfRow = bitCount(ofRow);
        if (countOfOther > 0) lost += weights[countOfOther - 1]![countOfRow]!;
        if (countOfRow === 0) continue;
        const gained = value * weights[countOfRow - 1]![countOfOther]!;
        for (; ofRow !== 0; ofRow &= ofRow - 1) {
          const place = target + features[at + 31 - Math.clz32(ofRow & -ofRow)]!;
          sums.data[place] = sums.data[place]! + gained;
        }
      }
      if (lost === 0) continue;
      for (let left = ofOther; left !== 0; left &= left - 1) {
        const place = target + features[at + 31 - Math.clz32(left & -left)]!;
        sums.data[place] = sums.data[place]! - value * lost;
      }
    }
  }
}

/** Of each leaf, one after another, the mask of each background row. */
function backgroundMasks(
  leaves: Int32Array,
  background: Matrix,
  masksOf: ReturnType<typeof pathMasks>,
): Int32Array {
  const all = new Int32Array(leaves.length * background.rows);
  for (let other = 0; other < background.rows; other++) {
    const masks = masksOf(background.data, other * background.columns);
    leaves.forEach((leaf, l) => {
      all[l * background.rows + other] = masks[leaf]!;
    });
  }
  return all;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
