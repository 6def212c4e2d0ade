import type { Matrix } from '../../matrix.ts';
import { createRandom } from '../../random.ts';

/** So many rows a fold are enough for a sigmoid. */
const rowsOfFold = 1000;

/**
 * A fold for each row, from 0 up, spread evenly over both classes: as many folds as are asked for, or more where they would
 * have more than a thousand rows each. Rows that are alike in all features and the class are in one fold,
 * so that none vouches for its copy, and a row that weighs 2 counts as two rows would.
 */
export function calibrationFolds(
  features: Matrix,
  positive: readonly boolean[],
  folds: number,
  seed: number,
): Uint32Array<ArrayBuffer> {
  const hashes = rowHashes(features, seed);
  const keys = Float64Array.from(positive, (own, row) => (own ? 2 ** 32 : 0) + hashes[row]!);
  const distinct = keys.toSorted().filter((key, at, sorted) => at === 0 || key !== sorted[at - 1]);
  const parts = Math.max(folds, Math.ceil(distinct.length / rowsOfFold));
  return Uint32Array.from(keys, key => placeOf(key, distinct) % parts);
}

/** Where the value is among ascending ones. */
function placeOf(value: number, ascending: Float64Array): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a over the bits of each row's numbers, from a start that the seed draws. */
function rowHashes({ data, rows, columns }: Matrix, seed: number): Uint32Array {
  const start = Math.floor(createRandom(seed)() * 2 ** 32);
  const numbers = new Float64Array(columns);
  const words = new Uint32Array(numbers.buffer);
  const hashes = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    // Adding 0 makes -0 the 0 that it equals.
    for (let j = 0; j < columns; j++) numbers[j] = data[row * columns + j]! + 0;
    let hash = start;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      hash = Math.imul(hash ^ word ^ (word >>> 15), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hashes[row] = hash ^ (hash >>> 13);
  }
  return hashes;
}
