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

const firstSlots = 64;

/**
 * Counts different values in bounded memory by adaptive sampling (Wegman; Flajolet 1990): it keeps the values whose hash
 * ends in enough zeros, and asks for one zero more whenever they become too many.
 * An open-addressing table, at most half full, of 64-bit hashes and how often each came; 0 times is an empty slot.
 */
export function createDistinctCounter(): DistinctCounter {
  let size = 0;
  let sampleMask = 0;
  let hashes = new Int32Array(firstSlots);
  let otherHashes = new Int32Array(firstSlots);
  let times = new Float64Array(firstSlots);

  function add(bytes: Uint8Array, start: number, end: number): void {
    const hash = hashBytes(bytes, start, end);
    if ((hash & sampleMask) !== 0) return;
    put(hash, hashBytesAgain(bytes, start, end), 1);
    if (size * 2 > times.length) makeRoom();
  }

  function put(hash: number, otherHash: number, count: number): void {
    const slotMask = times.length - 1;
    let slot = spread(hash) & slotMask;
    while (times[slot] !== 0 && (hashes[slot] !== hash || otherHashes[slot] !== otherHash))
      slot = (slot + 1) & slotMask;
    if (times[slot] === 0) {
      size++;
      hashes[slot] = hash;
      otherHashes[slot] = otherHash;
    }
    times[slot]! += count;
  }

  function makeRoom(): void {
    if (size <= capacity) rebuild(times.length * 2);
    while (size > capacity) {
      sampleMask = sampleMask * 2 + 1;
      rebuild(times.length);
    }
  }

  function rebuild(slots: number): void {
    const old = { hashes, otherHashes, times };
    hashes = new Int32Array(slots);
    otherHashes = new Int32Array(slots);
    times = new Float64Array(slots);
    size = 0;
    old.times.forEach((count, slot) => {
      const hash = old.hashes[slot]!;
      if (count > 0 && (hash & sampleMask) === 0) put(hash, old.otherHashes[slot]!, count);
    });
  }

  return {
    add,
    distinct: () => size * (sampleMask + 1),
    distinctShare: () => (size === 0 ? 0 : size / times.reduce((sum, count) => sum + count, 0)),
  };
}

/** The low bits of sampled hashes are all zero: this brings the high ones down. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 15;
}
