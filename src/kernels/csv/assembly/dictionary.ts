import { padding } from './bytes';
import { Column } from './column';
import { noteOrder } from './order';

/** A block of texts: address of the next block, address past its last text, capacity; then texts. */
const blockHeader: usize = 16;
const firstBlockSize: usize = 512;
const mostBlockSize: usize = 1 << 18;
/** A text: its code, its length, its bytes. */
const textHeader: usize = 8;
const firstSlots: usize = 32;
/** A slot is 2^3 bytes: the address of its text, 0 where empty, and the text's hash, whose upper bits are its place. */
const slotSize: usize = 3;

/** The slot that holds the text with this hash, or an empty one where it is not in the dictionary yet. */
export function findSlot(column: Column, hash: u32, start: usize, length: i32): usize {
  const mask = column.slotMask;
  const slots = column.slots;
  let place = hash >> column.slotShift;
  let slot = slots + ((<usize>place) << slotSize);
  for (let text: usize = load<u32>(slot); text != 0; text = load<u32>(slot)) {
    if (load<u32>(slot, 4) == hash && isText(text, start, length)) return slot;
    place = (place + 1) & mask;
    slot = slots + ((<usize>place) << slotSize);
  }
  return slot;
}

function isText(text: usize, start: usize, length: i32): bool {
  return load<i32>(text, 4) == length && isEqual(text + textHeader, start, length);
}

/** Whether the slot that was found holds the text. */
export function isTaken(slot: usize): bool {
  return load<u32>(slot) != 0;
}

/** The code of the text in a slot. */
export function codeAt(slot: usize): i32 {
  return load<i32>(load<u32>(slot));
}

/** Puts a new text into the empty slot found for it, and returns its code. */
export function addText(column: Column, slot: usize, hash: u32, start: usize, length: i32): i32 {
  const code = column.texts++;
  const text = placeFor(column, textHeader + length);
  store<i32>(text, code);
  store<i32>(text, length, 4);
  memory.copy(text + textHeader, start, length);
  noteOrder(column, text + textHeader, length);
  store<u32>(slot, <u32>text);
  store<u32>(slot, hash, 4);
  if (<u32>column.texts * 4 > (column.slotMask + 1) * 3) growSlots(column);
  return code;
}

function placeFor(column: Column, size: usize): usize {
  const last = column.lastBlock;
  const top = column.top;
  if (last != 0 && top + size <= last + blockHeader + load<u32>(last, 8)) {
    column.top = top + size;
    store<usize>(last, top + size, 4);
    return top;
  }
  const usual = last == 0 ? firstBlockSize : min(<usize>load<u32>(last, 8) * 2, mostBlockSize);
  const capacity = max(usual, size);
  const block = heap.alloc(blockHeader + capacity + padding);
  const place = block + blockHeader;
  store<usize>(block, 0);
  store<usize>(block, place + size, 4);
  store<u32>(block, <u32>capacity, 8);
  if (last == 0) column.firstBlock = block;
  else store<usize>(last, block);
  column.lastBlock = block;
  column.top = place + size;
  return place;
}

/** Makes the first lookup table. */
export function makeSlots(column: Column): void {
  column.slots = heap.alloc(firstSlots << slotSize);
  memory.fill(column.slots, 0, firstSlots << slotSize);
  column.slotMask = <u32>firstSlots - 1;
  column.slotShift = 32 - <u32>ctz(firstSlots);
}

/** Twice the slots: those of the upper bits of the hash come in the same order, so memory is read and written in order. */
function growSlots(column: Column): void {
  const old = column.slots;
  const oldEnd = old + ((<usize>column.slotMask + 1) << slotSize);
  const size = (<usize>column.slotMask + 1) << 1;
  const slots = heap.alloc(size << slotSize);
  memory.fill(slots, 0, size << slotSize);
  const mask = <u32>size - 1;
  const shift = column.slotShift - 1;
  for (let from = old; from < oldEnd; from += 1 << slotSize) {
    if (!isTaken(from)) continue;
    let place = load<u32>(from, 4) >> shift;
    while (isTaken(slots + ((<usize>place) << slotSize))) place = (place + 1) & mask;
    store<u64>(slots + ((<usize>place) << slotSize), load<u64>(from));
  }
  heap.free(old);
  column.slots = slots;
  column.slotMask = mask;
  column.slotShift = shift;
}

/** A hash by multiplication, eight bytes at a time, the last eight overlapping those before. */
export function hashOf(start: usize, length: i32): u32 {
  if (length < 8) return finish(load<u64>(start) & lowBytes(length), length);
  let hash: u64 = 0;
  const last = start + length - 8;
  for (; start < last; start += 8) {
    hash = (hash ^ load<u64>(start)) * 0xff51afd7ed558ccd;
    hash ^= hash >> 32;
  }
  return finish(hash ^ load<u64>(last), length);
}

function finish(word: u64, length: i32): u32 {
  let hash = (word ^ ((<u64>length) << 56)) * 0x9e3779b97f4a7c15;
  hash ^= hash >> 32;
  hash *= 0xc4ceb9fe1a85ec53;
  return <u32>(hash >> 32);
}

function isEqual(a: usize, b: usize, length: i32): bool {
  if (length < 8) return ((load<u64>(a) ^ load<u64>(b)) & lowBytes(length)) == 0;
  const last = a + length - 8;
  if (load<u64>(last) != load<u64>(b + length - 8)) return false;
  for (; a < last; a += 8, b += 8) if (load<u64>(a) != load<u64>(b)) return false;
  return true;
}

/** Selects the first `length` bytes, fewer than eight, of a word. */
function lowBytes(length: i32): u64 {
  return ((<u64>1) << ((<u64>length) << 3)) - 1;
}

/** Begins to fetch the slot that a text with this hash may be in. */
export function fetchSlot(column: Column, hash: u32): void {
  fetched ^= load<u32>(column.slots + ((<usize>(hash >> column.slotShift)) << slotSize));
}

let fetched: u32 = 0;

/** The lookup table is needed no more: its memory serves the next column's. */
export function dropSlots(column: Column): void {
  if (column.slots != 0) heap.free(column.slots);
  column.slots = 0;
}

/** The length in bytes of what the last call to `emitTexts` wrote. */
export let emittedBytes: i32 = 0;

/**
 * Writes the next texts, one after the other, to `target`, where each ends to `ends`, and its hash to `hashes`, and
 * forgets them. As many as fit into `room` bytes and `most` ends; returns how many, 0 after the last and for one that
 * does not fit.
 */
export function emit(column: Column, target: usize, room: i32, ends: usize, hashes: usize, most: i32): i32 {
  let count = 0;
  let used = 0;
  while (column.emitBlock != 0 && count < most) {
    const block = column.emitBlock;
    const text = block + blockHeader + column.emitAt;
    if (text >= load<usize>(block, 4)) {
      column.emitBlock = load<usize>(block);
      column.emitAt = 0;
      heap.free(block);
      continue;
    }
    const length = load<i32>(text, 4);
    if (used + length > room) break;
    const bytes = text + textHeader;
    memory.copy(target + used, bytes, length);
    used += length;
    store<i32>(ends + ((<usize>count) << 2), used);
    store<u32>(hashes + ((<usize>count) << 2), hashOf(bytes, length));
    count++;
    column.emitAt += textHeader + length;
  }
  emittedBytes = used;
  return count;
}
