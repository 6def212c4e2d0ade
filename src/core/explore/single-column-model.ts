import type { Matrix } from '../matrix.ts';
import { binFeatures } from '../models/tree/binning.ts';
import { growTree } from '../models/tree/grower.ts';
import { addTreeValues } from '../models/tree/predictor.ts';

/** The rows of one column that have both its value and the target's. */
export type SingleColumnSample = {
  readonly target: Float64Array<ArrayBuffer>;
  /** 0 when the target is a number, else `target` holds codes below it. */
  readonly classes: number;
} & (
  | { readonly values: Float64Array<ArrayBuffer> }
  | { readonly codes: Int32Array<ArrayBuffer>; readonly categories: number }
);

/** Learns from the rows of weight 1 and answers for every row: a mean, or the most frequent class. */
export type SingleColumnModel = (weights: Float64Array<ArrayBuffer>) => Float64Array<ArrayBuffer>;

const limits = {
  maxDepth: 4,
  minSamplesSplit: 2,
  minSamplesLeaf: 1,
  columnsPerSplit: 1,
  splitter: 'best',
} as const;

/**
 * The model of one column alone. Of numbers: a CART tree of depth 4. Of categories: one answer for each, as a whole tree
 * over their indicators gives, and the answer of all rows for a category not learned from.
 */
export function singleColumnModel(sample: SingleColumnSample): SingleColumnModel {
  return 'values' in sample ? treeModel(sample) : categoryModel(sample);
}

function treeModel({
  target,
  classes,
  values,
}: Extract<SingleColumnSample, { values: unknown }>): SingleColumnModel {
  const features: Matrix = { data: values, rows: values.length, columns: 1 };
  const binned = binFeatures(features);
  const outputs = Math.max(classes, 1);
  return weights => {
    const { tree } = growTree({ binned, target, weights, classes, impurity: 'variance' }, limits, () => 0);
    const sums = {
      data: new Float64Array(values.length * outputs),
      rows: values.length,
      columns: outputs,
    };
    addTreeValues(tree, features, sums);
    return classes === 0 ? sums.data : mostLikely(sums);
  };
}

function categoryModel({
  target,
  classes,
  codes,
  categories,
}: Extract<SingleColumnSample, { codes: unknown }>): SingleColumnModel {
  const outputs = Math.max(classes, 1);
  return weights => {
    // One row more than there are categories: what all rows say.
    const sums = {
      data: new Float64Array((categories + 1) * outputs),
      rows: categories + 1,
      columns: outputs,
    };
    const counts = new Float64Array(categories + 1);
    for (let row = 0; row < codes.length; row++) {
      if (weights[row] === 0) continue;
      for (const place of [codes[row]!, categories]) {
        counts[place]!++;
        if (classes === 0) sums.data[place]! += target[row]!;
        else sums.data[place * outputs + target[row]!]!++;
      }
    }
    const answers = classes === 0 ? sums.data.map((sum, place) => sum / counts[place]!) : mostLikely(sums);
    return Float64Array.from(codes, code => answers[counts[code]! > 0 ? code : categories]!);
  };
}

/** The column of the largest value in each row, the first of equals. */
function mostLikely({ data, rows, columns }: Matrix): Float64Array<ArrayBuffer> {
  const best = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let at = 0;
    for (let column = 1; column < columns; column++)
      if (data[row * columns + column]! > data[row * columns + at]!) at = column;
    best[row] = at;
  }
  return best;
}
