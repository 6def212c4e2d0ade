import type { Matrix } from '../matrix.ts';
import { mean } from './mean.ts';

/** Share of rows whose true class is among the `k` most probable, the later of equals first, as sklearn.metrics.top_k_accuracy_score. */
export function topKAccuracy(
  actual: ArrayLike<number>,
  probabilities: Matrix,
  k: number,
  weights?: ArrayLike<number>,
): number {
  const found = Float64Array.from({ length: probabilities.rows }, (_, row) =>
    Number(placeOfTruth(probabilities, row, actual[row]!) < k),
  );
  return mean(found, weights);
}

/** How many classes stand before the true one, from the most probable down. */
export function placeOfTruth({ data, columns }: Matrix, row: number, truth: number): number {
  const own = data[row * columns + truth]!;
  let before = 0;
  for (let c = 0; c < columns; c++) {
    const other = data[row * columns + c]!;
    if (other > own || (other === own && c > truth)) before++;
  }
  return before;
}
