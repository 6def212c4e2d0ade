import { binsOf, classes, rows, target } from './data';
import { aside, entries, weights } from './desk';

/**
 * The rows in play, in the order of the nodes; what is summed of a row comes along, so that sums read on and on:
 *
 *     counted:  [ 1 row, weight, weight of class 1: 22 + 21 + 21 bits of one u64 | row u32 | … ]               16 bytes
 *     measured: [ 1 row, weight: f64 both | weight · target f64, or the class's place in a bin u32 | row u32 | … ]  32 bytes
 */
export let entryCount: i32 = 0;
export let entrySize: usize = 16;
export let rowAt: usize = 8;
/** Whether two classes with whole weights are counted, rather than sums of numbers taken. */
export let counted: bool = false;

export const weightBits: u64 = 21;
export const fieldMask: u64 = (1 << 21) - 1;

export function entryAt(place: i32): usize {
  return entries + <usize>place * entrySize;
}

/** Lists the rows that weigh anything. */
export function listRows(isCounted: bool): void {
  counted = isCounted;
  entrySize = isCounted ? 16 : 32;
  rowAt = isCounted ? 8 : 24;
  let entry = entries;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const weight = load<f64>(weights + row * 8);
    if (!(weight > 0)) continue;
    const own = load<f64>(target + row * 8);
    if (isCounted) {
      const whole = <u64>weight;
      store<u64>(entry, ((<u64>1) << (2 * weightBits)) | (whole << weightBits) | (own == 1 ? whole : 0));
    } else {
      v128.store(entry, f64x2(1, weight));
      if (classes > 2) store<u32>(entry, 16 + ((<u32>own) << 3), 16);
      else store<f64>(entry, weight * own, 16);
    }
    store<u32>(entry + rowAt, <u32>row);
    entry += entrySize;
  }
  entryCount = <i32>((entry - entries) / entrySize);
}

/** Moves the rows that go left to the front, both sides in order; returns where the others begin. */
export function partition(start: i32, end: i32, column: i32, lastBin: i32): i32 {
  const left = counted
    ? partCounted(entryAt(start), entryAt(end), binsOf(column), <u32>lastBin)
    : partMeasured(entryAt(start), entryAt(end), binsOf(column), <u32>lastBin);
  return <i32>((left - entries) / entrySize);
}

/** Without a branch: every row is written on both sides, and one of them moves on. */
function partCounted(from: usize, to: usize, own: usize, lastBin: u32): usize {
  let left = from;
  let right = aside;
  for (let entry = from; entry < to; entry += 16) {
    const held = v128.load(entry);
    const goesLeft = <usize>(<u32>load<u8>(own + <usize>load<u32>(entry, 8)) <= lastBin);
    v128.store(left, held);
    v128.store(right, held);
    left += goesLeft << 4;
    right += 16 - (goesLeft << 4);
  }
  memory.copy(left, aside, right - aside);
  return left;
}

function partMeasured(from: usize, to: usize, own: usize, lastBin: u32): usize {
  let left = from;
  let right = aside;
  for (let entry = from; entry < to; entry += 32) {
    const held = v128.load(entry);
    const rest = v128.load(entry, 16);
    const goesLeft = <usize>(<u32>load<u8>(own + <usize>load<u32>(entry, 24)) <= lastBin);
    v128.store(left, held);
    v128.store(left, rest, 16);
    v128.store(right, held);
    v128.store(right, rest, 16);
    left += goesLeft << 5;
    right += 32 - (goesLeft << 5);
  }
  memory.copy(left, aside, right - aside);
  return left;
}
