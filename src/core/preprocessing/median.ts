/** The median of the finite values; null where there is none. */
export function medianOf(values: Float64Array): number | null {
  const finite = values.filter(Number.isFinite).sort();
  return finite.length === 0 ? null : middleOf(finite);
}

/** The middle of sorted values, or the mean of the middle two; NaN of nothing. */
export function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (sorted[half - 1]! + upper) / 2;
}

/** A copy in which every value that is not finite is `replacement`. */
export function imputed(values: Float64Array, replacement: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, value => (Number.isFinite(value) ? value : replacement));
}
