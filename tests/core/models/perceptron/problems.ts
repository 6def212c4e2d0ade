import { type Matrix, zeros } from '../../../../src/core/matrix.ts';
import { createRandom } from '../../../../src/core/random.ts';

export interface Problem {
  readonly features: Matrix;
  readonly target: Float64Array<ArrayBuffer>;
}

/** Two features in [−1, 1), class 1 where they have the same sign: no linear model does better than a coin. */
export function sameSign(rows: number): Problem {
  const features = uniform(rows, 2);
  const target = rowwise(features, ([a, b]) => (a! * b! > 0 ? 1 : 0));
  return { features, target };
}

/** Three features in [−1, 1); the target is 100 + 50 · |first| + 20 · second, far from standardised. */
export function bentPlane(rows: number): Problem {
  const features = uniform(rows, 3);
  const target = rowwise(features, ([a, b]) => 100 + 50 * Math.abs(a!) + 20 * b!);
  return { features, target };
}

function uniform(rows: number, columns: number): Matrix {
  const random = createRandom(rows);
  const matrix = zeros(rows, columns);
  matrix.data.set(Array.from(matrix.data, () => 2 * random() - 1));
  return matrix;
}

function rowwise({ data, rows, columns }: Matrix, valueOf: (row: Float64Array) => number) {
  return Float64Array.from({ length: rows }, (_, row) =>
    valueOf(data.subarray(row * columns, (row + 1) * columns)),
  );
}
