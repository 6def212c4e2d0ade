import { type Matrix, zeros } from '../../matrix.ts';
import type { Tree } from './tree.ts';

/** The sums of the values of the leaves that each row falls into, rows × outputs, added up in the trees' order. */
export type SumTrees = (trees: readonly Tree[], features: Matrix, outputs: number) => Matrix;

/** The reference: what the compiled sums are. */
export const sumTrees: SumTrees = (trees, features, outputs) => {
  const sums = zeros(features.rows, outputs);
  for (const tree of trees) addTreeValues(tree, features, sums);
  return sums;
};

/** Adds to each row of `sums` (rows × outputs) the value of the leaf that the row of features falls into. */
export function addTreeValues(tree: Tree, features: Matrix, sums: Matrix): void {
  const { features: splitOn, thresholds, right, values } = tree;
  const { data, rows, columns } = features;
  const outputs = sums.columns;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    let node = 0;
    for (let feature = splitOn[0]!; feature !== -1; feature = splitOn[node]!)
      node = data[start + feature]! <= thresholds[node]! ? node + 1 : right[node]!;
    for (let output = 0; output < outputs; output++) {
      const at = row * outputs + output;
      sums.data[at] = sums.data[at]! + values[node * outputs + output]!;
    }
  }
}
