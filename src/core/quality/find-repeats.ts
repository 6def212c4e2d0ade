import { release } from '../release.ts';

/** A row that says what an earlier row says; both 0-based. `of` is the first row that says it. */
export interface RepeatedRow {
  readonly row: number;
  readonly of: number;
}

/** Every row that equals an earlier one; rows that are equal have equal hashes, so only those are compared. */
export function findRepeats(
  hashes: Uint32Array,
  equal: (row: number, other: number) => boolean,
): readonly RepeatedRow[] {
  const rows = hashes.length;
  // Open addressing with linear probing: slot holds row + 1, 0 is free; at most half full.
  const mask = 2 ** Math.ceil(Math.log2(2 * rows + 1)) - 1;
  const slots = new Int32Array(mask + 1);
  const repeated: RepeatedRow[] = [];
  for (let row = 0; row < rows; row++) {
    let slot = hashes[row]! & mask;
    while (slots[slot] !== 0) {
      const earlier = slots[slot]! - 1;
      if (hashes[earlier] === hashes[row] && equal(earlier, row)) {
        repeated.push({ row, of: earlier });
        break;
      }
      slot = (slot + 1) & mask;
    }
    if (slots[slot] === 0) slots[slot] = row + 1;
  }
  release(slots);
  return repeated;
}

/** One round of MurmurHash3's 32-bit mixing. */
export function mix(hash: number, word: number): number {
  let scrambled = Math.imul(word, 0xcc9e2d51);
  scrambled = Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  const mixed = hash ^ scrambled;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
