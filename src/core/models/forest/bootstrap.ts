import type { Random } from '../../random.ts';

/**
 * How often each row is drawn for one bootstrap sample: with replacement, and only rows with a weight above 0.
 *
 * @param share how many are drawn, of those that may be
 */
export function bootstrapCounts(weights: Float64Array, random: Random, share = 1): Float64Array<ArrayBuffer> {
  const pool = weights.includes(0) ? rowsOfWeight(weights) : null;
  const size = pool?.length ?? weights.length;
  const counts = new Float64Array(weights.length);
  for (let draws = Math.max(1, Math.round(size * share)); draws > 0; draws--) {
    const drawn = Math.floor(random() * size);
    const row = pool === null ? drawn : pool[drawn]!;
    counts[row] = counts[row]! + 1;
  }
  return counts;
}

function rowsOfWeight(weights: Float64Array): Uint32Array {
  const pool = new Uint32Array(weights.length);
  let count = 0;
  for (let row = 0; row < weights.length; row++) if (weights[row]! > 0) pool[count++] = row;
  return pool.subarray(0, count);
}
