import { type Matrix, takeRows } from '../../matrix.ts';

/** What a member learns from. */
export interface LearningRows {
  readonly features: Matrix;
  readonly target: Float64Array;
  readonly sampleWeight?: Float64Array | undefined;
}

/** The rows at `indices`, in that order. */
export function takeLearningRows(rows: LearningRows, indices: Uint32Array): LearningRows {
  const { features, target, sampleWeight } = rows;
  return {
    features: takeRows(features, indices),
    target: takeNumbers(target, indices),
    sampleWeight: sampleWeight && takeNumbers(sampleWeight, indices),
  };
}

/** Without the rows of weight 0, which may not fill a fold. */
export function weightedRows(rows: LearningRows): LearningRows {
  const { sampleWeight, target } = rows;
  if (sampleWeight === undefined || sampleWeight.every(weight => weight > 0)) return rows;
  return takeLearningRows(
    rows,
    Uint32Array.from(target.keys()).filter(row => sampleWeight[row]! > 0),
  );
}

function takeNumbers(values: Float64Array, indices: Uint32Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(indices, row => values[row]!);
}
