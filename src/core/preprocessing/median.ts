import { selectNumber } from '../statistics/select-number.ts';

/** The median of the finite values; null where there is none. */
export function medianOf(values: Float64Array): number | null {
  const finite = finiteValues(values);
  if (finite.length === 0) return null;
  const half = finite.length >> 1;
  const upper = selectNumber(finite, half);
  if (finite.length % 2 === 1) return upper;
  let lower = -Infinity;
  for (let i = 0; i < half; i++) if (finite[i]! > lower) lower = finite[i]!;
  return (lower + upper) / 2;
}

/** The finite values, in a copy. */
export function finiteValues(values: Float64Array): Float64Array<ArrayBuffer> {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isFinite(value)) finite[count++] = value;
  }
  return count === values.length ? finite : finite.slice(0, count);
}

/** The middle of sorted values, or the mean of the middle two; NaN of nothing. */
export function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (sorted[half - 1]! + upper) / 2;
}
