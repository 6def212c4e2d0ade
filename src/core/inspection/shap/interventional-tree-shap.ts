import { type Matrix, zeros } from '../../matrix.ts';
import { goesLeft, type OutputTrees } from './output-trees.ts';
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
  const explain = pairExplainer(trees, shapleyWeights(Math.min(rows.columns, deepest(trees))));
  let base = 0;
  for (let row = 0; row < rows.rows; row++) {
    const sums = values.data.subarray(row * rows.columns, (row + 1) * rows.columns);
    for (let other = 0; other < background.rows; other++)
      explain(rows.data, row * rows.columns, background.data, other * rows.columns, sums);
    for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! / background.rows;
    report?.((row + 1) / rows.rows);
  }
  for (let other = 0; other < background.rows; other++)
    base += leafSum(trees, background.data, other * background.columns) / background.rows;
  return { base: trees.base + base, values };
}

/** Adds what each feature changes between one background row and the row. */
function pairExplainer(trees: OutputTrees, weights: readonly Float64Array[]) {
  const { features, right, values, starts } = trees;
  /** Whose way was taken at a feature where they part: 0 where they have not, 1 the row's, 2 the other's. */
  const taken: number[] = [];
  let toRow = 0;
  let toOther = 0;
  return (data: Float64Array, row: number, others: Float64Array, other: number, sums: Float64Array): void => {
    /** Sums the leaves below, weighed for a feature that goes the row's way, and for one that goes the other's. */
    const visit = (node: number, ofRow: number, ofOther: number): void => {
      const feature = features[node]!;
      if (feature === -1) {
        const value = values[node]!;
        toRow = ofRow === 0 ? 0 : value * weights[ofRow - 1]![ofOther]!;
        toOther = ofOther === 0 ? 0 : -value * weights[ofOther - 1]![ofRow]!;
        return;
      }
      const rowLeft = goesLeft(trees, node, data[row + feature]!);
      const otherLeft = goesLeft(trees, node, others[other + feature]!);
      const way = (left: boolean) => (left ? node + 1 : right[node]!);
      if (rowLeft === otherLeft || taken[feature] === 1) return visit(way(rowLeft), ofRow, ofOther);
      if (taken[feature] === 2) return visit(way(otherLeft), ofRow, ofOther);
      taken[feature] = 1;
      visit(way(rowLeft), ofRow + 1, ofOther);
      const [rowOfRow, otherOfRow] = [toRow, toOther];
      taken[feature] = 2;
      visit(way(otherLeft), ofRow, ofOther + 1);
      taken[feature] = 0;
      sums[feature] = sums[feature]! + rowOfRow + toOther;
      toRow += rowOfRow;
      toOther += otherOfRow;
    };
    for (const root of starts) visit(root, 0, 0);
  };
}

/** At [a][b]: a! b! / (a + b + 1)!, the chance that of a + 1 and b things in random order one comes after its own a and before the b others. */
function shapleyWeights(features: number): readonly Float64Array[] {
  const most = features + 1;
  const weights = Array.from({ length: most }, () => new Float64Array(most));
  for (let a = 0; a < most; a++)
    for (let b = 0; b < most; b++)
      weights[a]![b] = a === 0 ? 1 / (b + 1) : (weights[a - 1]![b]! * a) / (a + b + 1);
  return weights;
}

/** Most splits above a leaf. */
function deepest({ features, right }: OutputTrees): number {
  const depths = new Int32Array(features.length);
  let most = 0;
  for (let node = 0; node < features.length; node++) {
    if (features[node] === -1) continue;
    depths[node + 1] = depths[node]! + 1;
    depths[right[node]!] = depths[node]! + 1;
    most = Math.max(most, depths[node]! + 1);
  }
  return most;
}

function leafSum(trees: OutputTrees, data: Float64Array, start: number): number {
  const { features, right, values, starts } = trees;
  let sum = 0;
  for (const root of starts) {
    let node = root;
    while (features[node] !== -1)
      node = goesLeft(trees, node, data[start + features[node]!]!) ? node + 1 : right[node]!;
    sum += values[node]!;
  }
  return sum;
}
