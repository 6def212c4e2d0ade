import { type Matrix, zeros } from '../../matrix.ts';

/** Weights of a linear model: the score of output o is intercepts[o] + Σ x[j] · coefficients[o · features + j]. */
export interface LinearWeights {
  /** outputs × features, row-major. */
  readonly coefficients: Float64Array<ArrayBuffer>;
  readonly intercepts: Float64Array<ArrayBuffer>;
}

/** Every row's score for every output. */
export function linearScores(weights: LinearWeights, features: Matrix): Matrix {
  const scores = zeros(features.rows, weights.intercepts.length);
  for (let row = 0; row < features.rows; row++)
    writeRowScores(
      weights.coefficients,
      weights.intercepts,
      features,
      row,
      scores.data,
      row * scores.columns,
    );
  return scores;
}

/** One row's scores, written from `offset` on. */
export function writeRowScores(
  coefficients: Float64Array,
  intercepts: Float64Array,
  features: Matrix,
  row: number,
  scores: Float64Array,
  offset: number,
): void {
  const { data, columns } = features;
  const start = row * columns;
  for (let output = 0; output < intercepts.length; output++) {
    const weightsStart = output * columns;
    let score = intercepts[output]!;
    for (let j = 0; j < columns; j++) score += data[start + j]! * coefficients[weightsStart + j]!;
    scores[offset + output] = score;
  }
}
