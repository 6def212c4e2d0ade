import { hashBytes, hashBytesAgain } from './hash-bytes.ts';

/** Up to here the count is exact; beyond, its standard error is 1.2 / √(capacity / 2), below 1 %. */
const capacity = 1 << 15;

export interface DistinctCounter {
  add(bytes: Uint8Array, start: number, end: number): void;
  /** How many different values were added: exact up to 32,768, an estimate beyond. */
  distinct(): number;
  /** Of the values added, the share that a different value accounts for: 1 exactly where none repeats. */
  distinctShare(): number;
}

/**
 * Counts different values in bounded memory by adaptive sampling (Wegman; Flajolet 1990): it keeps the values whose hash
 * ends in enough zeros, and asks for one zero more whenever they become too many.
 */
export function createDistinctCounter(): DistinctCounter {
  const counts = new Map<number, number>();
  let zeros = 0;

  function add(bytes: Uint8Array, start: number, end: number): void {
    const hash = hashBytes(bytes, start, end);
    if (!endsInZeros(hash, zeros)) return;
    const key = (hash >>> 0) * 0x20_0000 + (hashBytesAgain(bytes, start, end) >>> 11);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    while (counts.size > capacity) {
      zeros++;
      for (const kept of counts.keys())
        if (!endsInZeros(Math.floor(kept / 0x20_0000), zeros)) counts.delete(kept);
    }
  }

  function distinctShare(): number {
    let occurrences = 0;
    for (const count of counts.values()) occurrences += count;
    return occurrences === 0 ? 0 : counts.size / occurrences;
  }

  return { add, distinct: () => counts.size * 2 ** zeros, distinctShare };
}

function endsInZeros(hash: number, zeros: number): boolean {
  return (hash & (2 ** zeros - 1)) === 0;
}
