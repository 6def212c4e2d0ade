import { between, offer } from './best';
import { binCountOf, binsOf, channels, classes, target } from './data';
import { filled, left, measuredSums, total } from './desk';
import { entryAt } from './entries';
import { gainOf, meritOf, scaleOf } from './merit';
import { fewRows, listTouched, touch, untouchAll } from './touched';

/** Rows, weight and the channels of a bin, f64 each. */
let binSize: usize = 24;
let leafRows: f64 = 1;

export function readBinSize(): void {
  binSize = 8 * (2 + <usize>channels);
}

export function beginMeasuredNode(minSamplesLeaf: i32): void {
  leafRows = <f64>minSamplesLeaf;
}

/** Sums a node; returns whether all its targets are the same. */
export function sumMeasured(start: i32, end: i32): bool {
  memory.fill(total, 0, binSize);
  const last = entryAt(end);
  const first = load<f64>(target + ((<usize>load<u32>(entryAt(start), 24)) << 3));
  let pure = true;
  for (let entry = entryAt(start); entry < last; entry += 32) {
    addEntry(total, entry);
    if (load<f64>(target + ((<usize>load<u32>(entry, 24)) << 3)) != first) pure = false;
  }
  return pure;
}

function addEntry(at: usize, entry: usize): void {
  v128.store(at, f64x2.add(v128.load(at), v128.load(entry)));
  if (classes > 2) {
    const channel = at + <usize>load<u32>(entry, 16);
    store<f64>(channel, load<f64>(channel) + load<f64>(entry, 8));
  } else store<f64>(at, load<f64>(at, 16) + load<f64>(entry, 16), 16);
}

/** Weighs every boundary in a column, as core's `bestSplit`; returns whether the column is constant in this node. */
export function weighMeasured(column: i32, start: i32, end: i32): bool {
  const binCount = binCountOf(column);
  if (binCount == 1) return true;
  const own = binsOf(column);
  const count = end - start < fewRows ? fillFew(own, start, end) : fillAll(own, start, end, binCount);
  return weighFilled(column, count);
}

function fillFew(own: usize, start: i32, end: i32): i32 {
  untouchAll();
  const last = entryAt(end);
  for (let entry = entryAt(start); entry < last; entry += 32) {
    const bin = <usize>load<u8>(own + <usize>load<u32>(entry, 24));
    touch(bin);
    addEntry(measuredSums + bin * binSize, entry);
  }
  return listTouched();
}

function fillAll(own: usize, start: i32, end: i32, binCount: i32): i32 {
  const last = entryAt(end);
  for (let entry = entryAt(start); entry < last; entry += 32)
    addEntry(measuredSums + <usize>load<u8>(own + <usize>load<u32>(entry, 24)) * binSize, entry);
  let count: usize = 0;
  for (let bin: usize = 0; bin < <usize>binCount; bin++) {
    store<u8>(filled + count, <u8>bin);
    count += <usize>(load<f64>(measuredSums + bin * binSize) != 0);
  }
  return <i32>count;
}

/** Weighs the boundaries between filled bins, and empties these. */
function weighFilled(column: i32, count: i32): bool {
  memory.fill(left, 0, binSize);
  let best: f64 = -Infinity;
  let bestAt = -1;
  let perfect = false;
  for (let i = 0; i < count - 1; i++) {
    const at = measuredSums + <usize>load<u8>(filled + <usize>i) * binSize;
    moveTo(left, at);
    if (!leavesEnough()) continue;
    const own = meritOf(left, total);
    const scale = scaleOf(left, total);
    if (own > best * scale) {
      best = own / scale;
      bestAt = i;
      perfect = partsTwoClasses();
    }
  }
  memory.fill(measuredSums + <usize>load<u8>(filled + <usize>(count - 1)) * binSize, 0, binSize);
  if (count == 1) return true;
  if (bestAt == -1) return false;
  const bin = <i32>load<u8>(filled + <usize>bestAt);
  const next = <i32>load<u8>(filled + <usize>bestAt + 1);
  offer(column, bin, gainOf(best, total), perfect, 0, between(column, bin, next));
  return false;
}

/** Adds a bin to other sums, and empties it. */
function moveTo(to: usize, bin: usize): void {
  for (let j: usize = 0; j < binSize; j += 8) {
    store<f64>(to + j, load<f64>(to + j) + load<f64>(bin + j));
    store<f64>(bin + j, 0);
  }
}

function leavesEnough(): bool {
  const leftRows = load<f64>(left);
  const leftWeight = load<f64>(left, 8);
  return (
    leftRows >= leafRows &&
    load<f64>(total) - leftRows >= leafRows &&
    leftWeight > 0 &&
    load<f64>(total, 8) > leftWeight
  );
}

function partsTwoClasses(): bool {
  if (classes != 2) return false;
  const weight = load<f64>(left, 8);
  const ones = load<f64>(left, 16);
  const all = load<f64>(total, 16);
  if (ones == 0) return all == load<f64>(total, 8) - weight;
  return ones == weight && all == ones;
}

/** Offers a split at this threshold unless a side would hold too few rows. */
export function offerMeasured(column: i32, bin: i32, threshold: f64, start: i32, end: i32): void {
  const own = binsOf(column);
  const last = entryAt(end);
  memory.fill(left, 0, binSize);
  for (let entry = entryAt(start); entry < last; entry += 32)
    if (<u32>load<u8>(own + <usize>load<u32>(entry, 24)) <= <u32>bin) addEntry(left, entry);
  if (!leavesEnough()) return;
  const merit = meritOf(left, total);
  if (merit != merit) return;
  offer(column, bin, gainOf(merit / scaleOf(left, total), total), partsTwoClasses(), 0, threshold);
}
