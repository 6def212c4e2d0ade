/**
 * The value below which this share of the weight lies, between neighbours where weights are equal: numpy's linear
 * quantile there; elsewhere the first value that reaches the share, as scikit-learn's _weighted_percentile.
 */
export function weightedQuantile(values: Float64Array, weights: Float64Array, quantile: number): number {
  if (weights.every(weight => weight === weights[0])) {
    const sorted = values.toSorted();
    const place = quantile * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
  }
  // Of equal values the lighter one first: the order in which rows come says nothing.
  const order = Uint32Array.from(values.keys()).sort(
    (a, b) => values[a]! - values[b]! || weights[a]! - weights[b]!,
  );
  const wanted = quantile * order.reduce((sum, row) => sum + weights[row]!, 0);
  let reached = 0;
  for (const row of order) {
    reached += weights[row]!;
    if (reached >= wanted && reached > 0) return values[row]!;
  }
  return values[order.at(-1)!]!;
}
