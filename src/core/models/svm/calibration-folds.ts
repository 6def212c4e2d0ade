import { type Matrix, rowView } from '../../matrix.ts';
import { createRandom } from '../../random.ts';

/**
 * A fold for each row, spread evenly over both classes. Rows that are alike in all features and the class are in one fold,
 * so that none vouches for its copy, and a row that weighs 2 counts as two rows would.
 */
export function calibrationFolds(
  features: Matrix,
  positive: readonly boolean[],
  folds: number,
  seed: number,
): Uint8Array<ArrayBuffer> {
  const hashes = positive.map((_, row) => hashOf(rowView(features, row), seed));
  const foldOf = new Map<string, number>();
  const keys = hashes.map((hash, row) => `${positive[row] ? 1 : 0}:${hash}`);
  let next = 0;
  for (const key of [...new Set(keys)].toSorted()) foldOf.set(key, next++ % folds);
  return Uint8Array.from(keys, key => foldOf.get(key)!);
}

/** FNV-1a over the bits of the numbers, by a factor that the seed draws. */
function hashOf(values: Float64Array, seed: number): number {
  const words = new Uint32Array(Float64Array.from(values, value => value + 0).buffer);
  let hash = Math.floor(createRandom(seed)() * 2 ** 32);
  for (const word of words) hash = Math.imul(hash ^ word ^ (word >>> 15), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
