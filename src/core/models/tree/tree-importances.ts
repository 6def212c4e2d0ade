import { sharesOf } from '../shares.ts';
import type { GrownTree } from './grower.ts';

/** Mean decrease in impurity by each column: the gains of the splits on it, as a share of all. */
export function treeImportances({ tree, gains }: GrownTree, columns: number): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(columns);
  tree.features.forEach((column, node) => {
    if (column !== -1) sums[column] = sums[column]! + gains[node]!;
  });
  return sharesOf(sums);
}
