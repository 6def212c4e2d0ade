import type { Random } from '../../random.ts';

/**
 * How often each row is drawn for one bootstrap sample: with replacement, and only rows with a weight above 0.
 *
 * @param share how many are drawn, of those that may be
 */
export function bootstrapCounts(weights: Float64Array, random: Random, share = 1): Float64Array<ArrayBuffer> {
  const pool = rowsToDraw(weights);
  const size = pool?.length ?? weights.length;
  const counts = new Float64Array(weights.length);
  for (let draws = drawsOf(size, share); draws > 0; draws--) {
    const drawn = Math.floor(random() * size);
    const row = pool === null ? drawn : pool[drawn]!;
    counts[row] = counts[row]! + 1;
  }
  return counts;
}

/** How many rows are drawn: a share of those that may be, but any. */
export function drawsOf(size: number, share: number): number {
  return Math.max(1, Math.round(size * share));
}

/** The rows that may be drawn, ascending; null for all. */
export function rowsToDraw(weights: Float64Array): Uint32Array<ArrayBuffer> | null {
  if (!weights.includes(0)) return null;
  const pool = new Uint32Array(weights.length);
  let count = 0;
  for (let row = 0; row < weights.length; row++) if (weights[row]! > 0) pool[count++] = row;
  return pool.slice(0, count);
}
