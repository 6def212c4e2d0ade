import { createRandom, permutation } from '../../random.ts';

/** All rows in order, or `most` of them drawn at random where there are more. */
export function drawnRows(rows: number, most: number, seed: number): Uint32Array<ArrayBuffer> {
  const order = permutation(rows, createRandom(seed));
  return rows <= most ? order.sort() : order.slice(0, most).sort();
}
