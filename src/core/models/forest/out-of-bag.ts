import { accuracy } from '../../evaluation/accuracy.ts';
import { confusionMatrix } from '../../evaluation/confusion-matrix.ts';
import { r2 } from '../../evaluation/explained-variance.ts';
import { type Matrix, takeRows, zeros } from '../../matrix.ts';
import { mostProbable } from '../../pipeline/predictions.ts';
import { addTreeValues } from '../tree/predictor.ts';
import type { Tree } from '../tree/tree.ts';
import type { OutOfBag } from './forest.ts';

/** Sums of what trees say of the rows out of their bags; plain data. */
export interface OutOfBagSums {
  /** Rows × outputs. */
  readonly values: Matrix;
  /** Trees that each row was not grown on. */
  readonly trees: Uint32Array;
}

/** Sums to which trees can be added. */
export function noOutOfBagSums(rows: number, outputs: number): OutOfBagSums {
  return { values: zeros(rows, outputs), trees: new Uint32Array(rows) };
}

/**
 * The sums with a tree more.
 *
 * @param weights of the rows in the tree's bag; 0 for those out of it
 */
export function withTree(
  sums: OutOfBagSums,
  tree: Tree,
  features: Matrix,
  weights: Float64Array,
): OutOfBagSums {
  const outside = Uint32Array.from(weights.keys()).filter(row => weights[row] === 0);
  const { columns } = sums.values;
  const values = zeros(outside.length, columns);
  addTreeValues(tree, takeRows(features, outside), values);
  const data = sums.values.data.slice();
  const trees = sums.trees.slice();
  outside.forEach((row, i) => {
    trees[row] = trees[row]! + 1;
    for (let output = 0; output < columns; output++)
      data[row * columns + output] = data[row * columns + output]! + values.data[i * columns + output]!;
  });
  return { values: { ...sums.values, data }, trees };
}

/** The means, and their score over the rows that any tree was not grown on. */
export function outOfBagOf({ values, trees }: OutOfBagSums, target: Float64Array, classes: number): OutOfBag {
  const { columns } = values;
  const decision = values.data.map((sum, i) => sum / trees[Math.floor(i / columns)]!);
  const judged = Uint32Array.from(trees.keys()).filter(row => trees[row]! > 0);
  const answers = takeRows({ ...values, data: decision }, judged);
  const truth = Float64Array.from(judged, row => target[row]!);
  const score =
    classes === 0
      ? r2(truth, answers.data)
      : accuracy(confusionMatrix(truth, mostProbable(answers), classes));
  return { score, decision };
}
