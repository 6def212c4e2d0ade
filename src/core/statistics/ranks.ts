import { sortNumbers } from './sort-numbers.ts';

/** Ranks from 1, equal values sharing the mean of theirs, as scipy's rankdata; none of the values may be NaN. */
export interface Ranks {
  readonly ranks: Float64Array<ArrayBuffer>;
  /** Σ (t³ − t) over runs of t equal values: what rank tests correct for. */
  readonly tieSum: number;
}

/** By a sort of the values and a search for each among the different ones, which is several times quicker than sorting rows. */
export function rank(values: Float64Array): Ranks {
  const sorted = sortNumbers(values);
  const different = new Float64Array(sorted.length);
  const rankOf = new Float64Array(sorted.length);
  let tieSum = 0;
  let count = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    const tied = end - start;
    tieSum += tied * tied * tied - tied;
    different[count] = sorted[start]!;
    rankOf[count++] = (start + 1 + end) / 2;
  }
  const known = different.subarray(0, count);
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) ranks[i] = rankOf[countBelow(known, values[i]!)]!;
  return { ranks, tieSum };
}

/** How many of the ascending values are less than `value`. */
export function countBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values are at most `value`. */
export function countUpTo(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
