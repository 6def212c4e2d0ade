/** Turns the scores at `offset` to `offset + count` into probabilities, in place; safe for scores of any size. */
export function softmaxInPlace(scores: Float64Array, offset: number, count: number): void {
  let largest = -Infinity;
  for (let i = offset; i < offset + count; i++) largest = Math.max(largest, scores[i]!);
  let sum = 0;
  for (let i = offset; i < offset + count; i++) {
    const exponential = Math.exp(scores[i]! - largest);
    scores[i] = exponential;
    sum += exponential;
  }
  for (let i = offset; i < offset + count; i++) scores[i] = scores[i]! / sum;
}
