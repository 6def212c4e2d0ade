import type { Matrix } from '../../matrix.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import type { OutputTrees } from './output-trees.ts';
import { leavesOf, pathMasks } from './path-masks.ts';
import type { TreePaths } from './tree-paths.ts';

/** Numbers in the tables of a tree: the contributions of each leaf for each set of its path's features that a row agrees with. */
export function tableSize({ offsets, counts }: TreePaths, isLeaf: (node: number) => boolean): number {
  let size = 0;
  offsets.forEach((_, node) => {
    if (isLeaf(node)) size += counts[node]! * 2 ** counts[node]!;
  });
  return size;
}

/**
 * Adds each row's contributions by one tree. What a leaf contributes follows from which of its path's features send the
 * row its way, and is written down once for every such set (Yang 2021, Fast TreeSHAP, version 2).
 *
 * @param sums rows × features
 */
export function addByTables(trees: OutputTrees, paths: TreePaths, rows: Matrix, sums: Matrix): void {
  const { counts, features, offsets } = paths;
  const { tables, tableStarts } = writeTables(trees, paths);
  const leaves = leavesOf(trees, paths);
  const masksOf = pathMasks(trees, paths);
  for (let row = 0; row < rows.rows; row++) {
    const masks = masksOf(rows.data, row * rows.columns);
    const target = row * sums.columns;
    for (let l = 0; l < leaves.length; l++) {
      const leaf = leaves[l]!;
      const count = counts[leaf]!;
      const at = offsets[leaf]!;
      const from = tableStarts[leaf]! + (masks[leaf]! & ((1 << count) - 1)) * count;
      for (let slot = 0; slot < count; slot++) {
        const place = target + features[at + slot]!;
        sums.data[place] = sums.data[place]! + tables[from + slot]!;
      }
    }
  }
}

function writeTables(trees: OutputTrees, paths: TreePaths) {
  const { root, nodes, counts, offsets, shares, longest } = paths;
  const isLeaf = (node: number) => trees.features[root + node] === -1;
  const { points, weights } = gaussLegendre(Math.max(1, Math.ceil(longest / 2)));
  const tables = new Float64Array(tableSize(paths, isLeaf));
  const tableStarts = new Int32Array(nodes);
  const factors = new Float64Array(longest);
  let next = 0;
  for (let node = 0; node < nodes; node++) {
    if (!isLeaf(node)) continue;
    tableStarts[node] = next;
    const count = counts[node]!;
    const value = trees.values[root + node]!;
    const own = shares.subarray(offsets[node], offsets[node]! + count);
    for (let mask = 0; mask < 1 << count; mask++, next += count) {
      for (let q = 0; q < points.length; q++) {
        const t = points[q]!;
        let product = weights[q]! * value;
        for (let slot = 0; slot < count; slot++) {
          factors[slot] = ((mask >> slot) & 1) * t + (1 - t) * own[slot]!;
          product *= factors[slot]!;
        }
        if (product === 0) continue;
        for (let slot = 0; slot < count; slot++)
          tables[next + slot] =
            tables[next + slot]! + (product / factors[slot]!) * (((mask >> slot) & 1) - own[slot]!);
      }
    }
  }
  return { tables, tableStarts };
}
