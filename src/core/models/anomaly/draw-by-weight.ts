import type { Random } from '../../random.ts';

/**
 * Rows drawn without putting back, each time by their weight among those that are left (Efraimidis and Spirakis 2006).
 * Rows of weight 0 are never drawn.
 */
export function drawByWeight(weights: Float64Array, count: number, random: Random): Uint32Array<ArrayBuffer> {
  const keys = weights.map(weight => (weight > 0 ? Math.log(1 - random()) / weight : -Infinity));
  return Uint32Array.from(weights.keys())
    .filter(row => weights[row]! > 0)
    .sort((a, b) => keys[b]! - keys[a]! || a - b)
    .slice(0, count);
}
