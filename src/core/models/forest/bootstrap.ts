import type { Random } from '../../random.ts';

/**
 * The row weights of one bootstrap sample: each row's own weight times how often it was drawn.
 * As many rows are drawn, with replacement, as have a weight above 0, and only from those.
 */
export function bootstrapWeights(weights: Float64Array, random: Random): Float64Array {
  const pool: number[] = [];
  weights.forEach((weight, row) => {
    if (weight > 0) pool.push(row);
  });
  const sampled = new Float64Array(weights.length);
  for (let draw = 0; draw < pool.length; draw++) {
    const row = pool[Math.floor(random() * pool.length)]!;
    sampled[row] = sampled[row]! + weights[row]!;
  }
  return sampled;
}
