import { Column } from './column';
import { addText, codeAt, fetchSlot, findSlot, hashOf, isTaken } from './dictionary';
import { gatherText } from './gather';
import { damagedText } from './host';
import { isMissing } from './missing';
import { isUtf8 } from './utf8';

/** A word that waits for its code: its address, its length, and whether it stood in quotes. */
const quotedBit: u64 = 1 << 63;
const noWord: u64 = 0;

/** Words whose memory is fetched at once, and their hashes. */
const blockWords: usize = 32;
const hashes = memory.data(4 * 32);
/** A dictionary of so many slots stays in the cache. */
const cachedSlots: u32 = 1 << 13;

let quotedTokensAreMissing: bool = false;
let scratch: usize = 0;
let scratchLength: i32 = 0;

export function setWordDialect(quotedAreMissing: bool): void {
  quotedTokensAreMissing = quotedAreMissing;
}

/** Room for so many bytes, the same for every call. */
export function scratchOf(length: i32): usize {
  if (length > scratchLength) {
    if (scratch != 0) heap.free(scratch);
    scratch = heap.alloc(length);
    scratchLength = length;
  }
  return scratch;
}

/** The `index`-th value of the batch stands here, until `encodeWords` gives it its code. */
export function keepWord(column: Column, index: usize, start: usize, end: usize, quoted: bool): void {
  const word = <u64>start | ((<u64>(end - start)) << 32) | (quoted ? quotedBit : 0);
  store<u64>(column.pending + (index << 3), word);
}

export function keepNoWord(column: Column, index: usize): void {
  store<u64>(column.pending + (index << 3), noWord);
}

/**
 * Gives all words of a column up to the `end`-th of the batch their codes. One column after the other, so that its
 * dictionary stays in the cache; where it is too large for that, memory is fetched for several words at once.
 * `row` is that of the batch's first word.
 */
export function encodeWords(column: Column, id: i32, end: usize, row: i32): void {
  if (column.page != 0) return gatherWords(column, id, end, row);
  for (let index = column.encoded; index < end; ) {
    const blockEnd = min(index + blockWords, end);
    const isLarge = column.slotMask > cachedSlots;
    for (let i = index; i < blockEnd; i++) {
      const word = load<u64>(column.pending + (i << 3));
      const hash = hashOf(<usize>(word & 0xffffffff), lengthOf(word));
      store<u32>(hashes + ((i - index) << 2), hash);
      if (isLarge) fetchSlot(column, hash);
    }
    for (let i = index; i < blockEnd; i++) {
      const word = load<u64>(column.pending + (i << 3));
      const hash = load<u32>(hashes + ((i - index) << 2));
      const code = word == noWord ? -1 : codeOf(column, id, word, hash, row + <i32>i);
      store<i32>(column.batch + (i << 2), code);
    }
    index = blockEnd;
  }
  column.encoded = end;
}

/** The same for a column whose texts are gathered. */
function gatherWords(column: Column, id: i32, end: usize, row: i32): void {
  for (let index = column.encoded; index < end; index++) {
    const word = load<u64>(column.pending + (index << 3));
    store<i32>(column.batch + (index << 2), gatheredCodeOf(column, id, word, row + <i32>index));
  }
  column.encoded = end;
}

function gatheredCodeOf(column: Column, id: i32, word: u64, row: i32): i32 {
  const start = <usize>(word & 0xffffffff);
  const length = lengthOf(word);
  if (isMissingWord(word, start, length)) return -1;
  if (isUtf8(start, start + length)) return gatherText(column, start, length);
  const repairedLength = damagedText(id, start, start + length, row);
  return gatherText(column, scratch, repairedLength);
}

function isMissingWord(word: u64, start: usize, length: i32): bool {
  const mayBe = (word & quotedBit) == 0 || quotedTokensAreMissing || length == 0;
  return mayBe && isMissing(start, start + length);
}

function lengthOf(word: u64): i32 {
  return <i32>((word >> 32) & 0x7fffffff);
}

function codeOf(column: Column, id: i32, word: u64, hash: u32, row: i32): i32 {
  const start = <usize>(word & 0xffffffff);
  const length = lengthOf(word);
  const end = start + length;
  if (isMissingWord(word, start, length)) return -1;
  const slot = findSlot(column, hash, start, length);
  if (isTaken(slot)) return codeAt(slot);
  if (isUtf8(start, end)) return addText(column, slot, hash, start, length);
  const repairedLength = damagedText(id, start, end, row);
  const repairedHash = hashOf(scratch, repairedLength);
  const repairedSlot = findSlot(column, repairedHash, scratch, repairedLength);
  if (isTaken(repairedSlot)) return codeAt(repairedSlot);
  return addText(column, repairedSlot, repairedHash, scratch, repairedLength);
}
