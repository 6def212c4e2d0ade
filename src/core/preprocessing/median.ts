/** The median of the finite values; null where there is none. */
export function medianOf(values: Float64Array): number | null {
  const finite = values.filter(Number.isFinite).sort();
  if (finite.length === 0) return null;
  const upper = finite[finite.length >> 1]!;
  return finite.length % 2 === 1 ? upper : (finite[(finite.length >> 1) - 1]! + upper) / 2;
}

/** A copy in which every value that is not finite is `replacement`. */
export function imputed(values: Float64Array, replacement: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, value => (Number.isFinite(value) ? value : replacement));
}
