import { between, offer } from './best';
import { binCountOf, binsOf } from './data';
import { countedSums, filled } from './desk';
import { entryAt, fieldMask, weightBits } from './entries';
import { fewRows, listTouched, touch, untouchAll } from './touched';

/** The whole node. */
let total: u64 = 0;
let rowCount: i32 = 0;
let weight: f64 = 0;
let ones: f64 = 0;
let leafRows: i32 = 1;

export function beginCountedNode(packed: u64, minSamplesLeaf: i32): void {
  total = packed;
  rowCount = rowsOf(packed);
  weight = weightOf(packed);
  ones = onesOf(packed);
  leafRows = minSamplesLeaf;
}

export function rowsOf(packed: u64): i32 {
  return <i32>(packed >> (2 * weightBits));
}

export function weightOf(packed: u64): f64 {
  return <f64>(<i32>((packed >> weightBits) & fieldMask));
}

export function onesOf(packed: u64): f64 {
  return <f64>(<i32>(packed & fieldMask));
}

export function isPure(packed: u64): bool {
  const own = packed & fieldMask;
  return own == 0 || own == ((packed >> weightBits) & fieldMask);
}

export function sumCounted(start: i32, end: i32): u64 {
  let sum: u64 = 0;
  const last = entryAt(end);
  for (let entry = entryAt(start); entry < last; entry += 16) sum += load<u64>(entry);
  return sum;
}

/** Weighs every boundary in a column, as core's `bestSplit`; returns whether the column is constant in this node. */
export function weighCounted(column: i32, start: i32, end: i32): bool {
  const binCount = binCountOf(column);
  if (binCount == 1) return true;
  const from = entryAt(start);
  const to = entryAt(end);
  const own = binsOf(column);
  if (binCount == 2) return weighFlag(column, own, from, to);
  const count = end - start < fewRows ? fillFew(own, from, to) : fillAll(own, from, to, binCount);
  return weighFilled(column, count);
}

function weighFlag(column: i32, own: usize, from: usize, to: usize): bool {
  let right: u64 = 0;
  for (let entry = from; entry < to; entry += 16)
    right += load<u64>(entry) & (0 - <u64>load<u8>(own + <usize>load<u32>(entry, 8)));
  const left = total - right;
  if (left == 0 || right == 0) return true;
  const leftRows = rowsOf(left);
  if (leftRows < leafRows || rowCount - leftRows < leafRows) return false;
  const leftWeight = weightOf(left);
  const difference = weight * onesOf(left) - leftWeight * ones;
  const quality = (difference * difference) / (leftWeight * (weight - leftWeight));
  offer(column, 0, quality / weight, isPure(left) && isPure(right), left, between(column, 0, 1));
  return false;
}

/** Returns the number of bins that hold any row, listed in `filled`. */
function fillFew(own: usize, from: usize, to: usize): i32 {
  const sums = countedSums;
  untouchAll();
  for (let entry = from; entry < to; entry += 16) {
    const bin = <usize>load<u8>(own + <usize>load<u32>(entry, 8));
    touch(bin);
    const at = sums + (bin << 3);
    store<u64>(at, load<u64>(at) + load<u64>(entry));
  }
  return listTouched();
}

function fillAll(own: usize, from: usize, to: usize, binCount: i32): i32 {
  const sums = countedSums;
  for (let entry = from; entry < to; entry += 16) {
    const at = sums + ((<usize>load<u8>(own + <usize>load<u32>(entry, 8))) << 3);
    store<u64>(at, load<u64>(at) + load<u64>(entry));
  }
  let count: usize = 0;
  for (let bin: usize = 0; bin < <usize>binCount; bin++) {
    store<u8>(filled + count, <u8>bin);
    count += <usize>(load<u64>(sums + (bin << 3)) != 0);
  }
  return <i32>count;
}

/** Weighs the boundaries between filled bins, and empties these. */
function weighFilled(column: i32, count: i32): bool {
  const sums = countedSums;
  let left: u64 = 0;
  let best: f64 = -Infinity;
  let bestAt = -1;
  let bestLeft: u64 = 0;
  for (let i = 0; i < count - 1; i++) {
    const at = sums + ((<usize>load<u8>(filled + <usize>i)) << 3);
    left += load<u64>(at);
    store<u64>(at, 0);
    const leftRows = rowsOf(left);
    if (leftRows < leafRows || rowCount - leftRows < leafRows) continue;
    const leftWeight = weightOf(left);
    const difference = weight * onesOf(left) - leftWeight * ones;
    const own = difference * difference;
    const scale = leftWeight * (weight - leftWeight);
    if (own > best * scale) {
      best = own / scale;
      bestAt = i;
      bestLeft = left;
    }
  }
  store<u64>(sums + ((<usize>load<u8>(filled + <usize>(count - 1))) << 3), 0);
  if (count == 1) return true;
  if (bestAt == -1) return false;
  const bin = <i32>load<u8>(filled + <usize>bestAt);
  const next = <i32>load<u8>(filled + <usize>bestAt + 1);
  const perfect = isPure(bestLeft) && isPure(total - bestLeft);
  offer(column, bin, best / weight, perfect, bestLeft, between(column, bin, next));
  return false;
}

/** The sums of the rows up to this bin. */
export function sumUpTo(column: i32, bin: i32, start: i32, end: i32): u64 {
  const own = binsOf(column);
  const last = entryAt(end);
  let sum: u64 = 0;
  for (let entry = entryAt(start); entry < last; entry += 16)
    sum += load<u64>(entry) & (0 - <u64>(<u32>load<u8>(own + <usize>load<u32>(entry, 8)) <= <u32>bin));
  return sum;
}

/** Offers a split at this threshold unless a side would hold too few rows. */
export function offerCounted(column: i32, bin: i32, threshold: f64, start: i32, end: i32): void {
  const left = sumUpTo(column, bin, start, end);
  const leftRows = rowsOf(left);
  if (leftRows < leafRows || rowCount - leftRows < leafRows) return;
  const leftWeight = weightOf(left);
  const difference = weight * onesOf(left) - leftWeight * ones;
  const quality = (difference * difference) / (leftWeight * (weight - leftWeight));
  offer(column, bin, quality / weight, isPure(left) && isPure(total - left), left, threshold);
}
