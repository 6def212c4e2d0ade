import { type PackedTexts, type TextPage, pageOf, pagedTexts } from './packed-texts.ts';

/** Texts that were gathered without looking them up; equal texts have equal hashes. */
export interface HashedPage extends TextPage {
  readonly hashes: Uint32Array;
}

export interface UnifiedTexts {
  readonly texts: PackedTexts;
  /** The new code of each text; null where all texts differ, and keep theirs. */
  readonly newCodes: Int32Array | null;
}

/** Makes texts that are the same one, in the order of first appearance. Texts on the first page may be the same too. */
export function unifyTexts(pages: readonly HashedPage[]): UnifiedTexts {
  const firstCodes = findRepeats(pages);
  if (firstCodes === null) return { texts: pagedTexts(pages), newCodes: null };
  let texts = 0;
  const newCodes = firstCodes;
  for (let code = 0; code < newCodes.length; code++)
    newCodes[code] = firstCodes[code] === code ? texts++ : newCodes[firstCodes[code]!]!;
  return { texts: pagedTexts(withoutRepeats(pages, newCodes)), newCodes };
}

/** For each text the code of the first that equals it; null where all differ. */
function findRepeats(pages: readonly HashedPage[]): Int32Array | null {
  const suspects = codesOf(pages, repeatedHashes(pages));
  if (suspects.length === 0) return null;
  const firsts = Int32Array.from(firstsOf(pages));
  const slotCount = 2 ** Math.ceil(Math.log2(2 * suspects.length + 1));
  // Open addressing, linear probing, at most half full: a code plus one.
  const slots = new Int32Array(slotCount);
  const hashOf = (code: number) => {
    const place = pageOf(firsts, code);
    return pages[place]!.hashes[code - firsts[place]!]!;
  };
  const isRepeat = (other: number, code: number, hash: number) =>
    hashOf(other) === hash && isSame(pages, firsts, other, code);
  let firstCodes: Int32Array | null = null;
  for (const code of suspects) {
    const hash = hashOf(code);
    let slot = hash & (slotCount - 1);
    while (slots[slot] !== 0 && !isRepeat(slots[slot]! - 1, code, hash)) slot = (slot + 1) & (slotCount - 1);
    if (slots[slot] === 0) slots[slot] = code + 1;
    else {
      firstCodes ??= countUp(lengthOf(pages));
      firstCodes[code] = slots[slot]! - 1;
    }
  }
  return firstCodes;
}

/** Hashes looked at together, so that they stay in the cache. */
const bucketHashes = 1 << 11;

/**
 * The hashes that more than one text has, each once or oftener. Of texts that all differ these are few, so that no
 * table of all texts is needed. Hashes are parted by their upper bits first.
 */
function repeatedHashes(pages: readonly HashedPage[]): readonly number[] {
  const bits = Math.max(1, Math.ceil(Math.log2(lengthOf(pages) / bucketHashes)));
  const { parted, ends } = partHashes(pages, bits);
  const repeated: number[] = [];
  let slots = new Uint32Array(4 * bucketHashes);
  let start = 0;
  for (const end of ends) {
    const room = 2 ** Math.ceil(Math.log2(2 * (end - start) + 1));
    if (room > slots.length) slots = new Uint32Array(room);
    const table = slots.subarray(0, room).fill(0);
    for (let i = start; i < end; i++) {
      // The upper bits are those of all in the bucket; 1 in the lowest tells a hash from an empty slot.
      const rest = ((parted[i]! << bits) | 1) >>> 0;
      let slot = parted[i]! & (room - 1);
      while (table[slot] !== 0 && table[slot] !== rest) slot = (slot + 1) & (room - 1);
      if (table[slot] === rest) repeated.push(parted[i]!);
      else table[slot] = rest;
    }
    start = end;
  }
  return repeated;
}

/** All hashes, those with the same upper bits together, and where each such bucket ends. */
function partHashes(pages: readonly HashedPage[], bits: number) {
  const shift = 32 - bits;
  const ends = new Uint32Array(1 << bits);
  for (const { hashes } of pages) for (let i = 0; i < hashes.length; i++) ends[hashes[i]! >>> shift]!++;
  let start = 0;
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const own = ends[bucket]!;
    ends[bucket] = start;
    start += own;
  }
  const parted = new Uint32Array(start);
  for (const { hashes } of pages)
    for (let i = 0; i < hashes.length; i++) parted[ends[hashes[i]! >>> shift]!++] = hashes[i]!;
  return { parted, ends };
}

/** The codes, ascending, of texts with these hashes, and of few others. */
function codesOf(pages: readonly HashedPage[], wanted: readonly number[]): Int32Array {
  if (wanted.length === 0) return new Int32Array(0);
  const bits = Math.min(31, Math.ceil(Math.log2(32 * wanted.length)));
  const shift = 32 - bits;
  const marks = new Int32Array(2 ** (bits - 5));
  for (const hash of wanted) marks[(hash >>> shift) >>> 5]! |= 1 << ((hash >>> shift) & 31);
  const isMarked = (hash: number) => ((marks[(hash >>> shift) >>> 5]! >>> ((hash >>> shift) & 31)) & 1) === 1;
  let count = 0;
  for (const { hashes } of pages) for (let i = 0; i < hashes.length; i++) if (isMarked(hashes[i]!)) count++;
  const codes = new Int32Array(count);
  let place = 0;
  let first = 0;
  for (const { hashes } of pages) {
    for (let i = 0; i < hashes.length; i++) if (isMarked(hashes[i]!)) codes[place++] = first + i;
    first += hashes.length;
  }
  return codes;
}

function lengthOf(pages: readonly TextPage[]): number {
  return pages.reduce((sum, { ends }) => sum + ends.length, 0);
}

function countUp(length: number): Int32Array {
  const codes = new Int32Array(length);
  for (let code = 0; code < length; code++) codes[code] = code;
  return codes;
}

function* firstsOf(pages: readonly TextPage[]): Generator<number> {
  let first = 0;
  for (const { ends } of pages) {
    yield first;
    first += ends.length;
  }
}

function isSame(pages: readonly TextPage[], firsts: Int32Array, a: number, b: number): boolean {
  const first = bytesOf(pages, firsts, a);
  const second = bytesOf(pages, firsts, b);
  return first.length === second.length && first.every((byte, i) => byte === second[i]);
}

function bytesOf(pages: readonly TextPage[], firsts: Int32Array, code: number): Uint8Array {
  const place = pageOf(firsts, code);
  const { bytes, ends } = pages[place]!;
  const own = code - firsts[place]!;
  return bytes.subarray(own === 0 ? 0 : ends[own - 1], ends[own]);
}

/** The texts whose new code is greater than all before, page by page. */
function withoutRepeats(pages: readonly TextPage[], newCodes: Int32Array): readonly TextPage[] {
  let code = 0;
  let met = 0;
  return pages.map(({ bytes, ends }) => {
    const kept = new Uint8Array(bytes.length);
    const keptEnds: number[] = [];
    let length = 0;
    let start = 0;
    for (const end of ends) {
      if (newCodes[code++] === met) {
        met++;
        kept.set(bytes.subarray(start, end), length);
        length += end - start;
        keptEnds.push(length);
      }
      start = end;
    }
    return { bytes: kept.slice(0, length), ends: Uint32Array.from(keptEnds) };
  });
}
