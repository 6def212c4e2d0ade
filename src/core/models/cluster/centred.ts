import { type Matrix, zeros } from '../../matrix.ts';

/** Rows less the plain means of their columns, so that distances keep their digits far from the origin. */
export interface Centred {
  readonly features: Matrix;
  readonly means: Float64Array;
  /** Mean of the columns' variances. */
  readonly variance: number;
}

export function centre(features: Matrix): Centred {
  const { data, rows, columns } = features;
  const means = new Float64Array(columns);
  for (let start = 0; start < data.length; start += columns)
    for (let c = 0; c < columns; c++) means[c] = means[c]! + data[start + c]! / rows;
  const centred = zeros(rows, columns);
  let squares = 0;
  for (let start = 0; start < data.length; start += columns)
    for (let c = 0; c < columns; c++) {
      const value = data[start + c]! - means[c]!;
      centred.data[start + c] = value;
      squares += value * value;
    }
  return { features: centred, means, variance: squares / (rows * columns) };
}

/** The centers where the means are put back. */
export function uncentred(centers: Matrix, means: Float64Array): Matrix {
  return { ...centers, data: centers.data.map((value, i) => value + means[i % centers.columns]!) };
}
