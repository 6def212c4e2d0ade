/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** "1.23 s (1.20 to 1.31)": median, least and most. */
export function secondsOf(values: readonly number[]): string {
  return `${median(values).toFixed(2)} s (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;
}

/** The median of the ratios pair by pair, which holds when the machine's speed drifts. */
export function ratioOf(own: readonly number[], theirs: readonly number[]): string {
  return median(own.map((seconds, pair) => seconds / theirs[pair]!)).toFixed(2);
}

/** "+0.0012 ± 0.0007": the mean and its standard error. */
export function meanWithError(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const error = Math.sqrt(variance / values.length);
  return `${mean < 0 ? '−' : '+'}${Math.abs(mean).toFixed(4)} ± ${error.toFixed(4)}`;
}
