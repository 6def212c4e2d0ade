import type { Matrix } from '../../matrix.ts';

/** Squared Euclidean distance between a row of one matrix and a row of another with the same columns. */
export function squaredDistance(a: Matrix, rowOfA: number, b: Matrix, rowOfB: number): number {
  const { columns, data } = a;
  const other = b.data;
  const startA = rowOfA * columns;
  const startB = rowOfB * columns;
  let sum = 0;
  for (let c = 0; c < columns; c++) {
    const difference = data[startA + c]! - other[startB + c]!;
    sum += difference * difference;
  }
  return sum;
}

/** Which of the centers is nearest to each row (the first of equals), written to `labels`, and how far: squared, to `distances`. */
export function assignNearest(
  features: Matrix,
  centers: Matrix,
  labels: Int32Array,
  distances: Float64Array,
): void {
  const { data, rows, columns } = features;
  const from = centers.data;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    let nearest = 0;
    let least = Infinity;
    for (let center = 0, at = 0; center < centers.rows; center++, at += columns) {
      let sum = 0;
      for (let c = 0; c < columns; c++) {
        const difference = data[start + c]! - from[at + c]!;
        sum += difference * difference;
      }
      if (sum < least) {
        least = sum;
        nearest = center;
      }
    }
    labels[row] = nearest;
    distances[row] = least;
  }
}

/** The nearest center of each row. */
export function nearestCenters(features: Matrix, centers: Matrix): Int32Array<ArrayBuffer> {
  const labels = new Int32Array(features.rows);
  assignNearest(features, centers, labels, new Float64Array(features.rows));
  return labels;
}
