import {
  bins,
  channels,
  classes,
  counted,
  entryAt,
  entrySize,
  fieldMask,
  rowAt,
  rows,
  weightBits,
} from './data';

const mostBins: i32 = 256;
/** Nodes of fewer rows note which bins they touch; the others look at all of them. */
const fewRows = 256;

/** Counted: u64 a bin. Measured: rows, weight and the channels, f64 each. */
let sums: usize = 0;
let binSize: usize = 8;
/** The bins that hold any row, ascending; a byte each. */
export const filled = memory.data(256);
export let filledCount: i32 = 0;
const touched = memory.data(32);

/** The sums of a whole node and of those left of a boundary, in the layout of a bin, f64 each. */
export let total: usize = 0;
export let left: usize = 0;
export let stride: i32 = 3;
let packedTotal: u64 = 0;
let packedLeft: u64 = 0;

export function layOutHistogram(): void {
  stride = 2 + channels;
  sums = heap.alloc(<usize>mostBins * 8 * <usize>stride);
  total = heap.alloc(8 * <usize>stride);
  left = heap.alloc(8 * <usize>stride);
  memory.fill(sums, 0, <usize>mostBins * 8 * <usize>stride);
}

/** All histograms are empty between uses. */
export function chooseLayout(): void {
  binSize = counted ? 8 : 8 * <usize>stride;
}

/** Sums a node; returns whether all its targets are the same. */
export function sumNode(start: i32, end: i32): bool {
  const last = entryAt(end);
  if (counted) {
    packedTotal = 0;
    for (let entry = entryAt(start); entry < last; entry += entrySize) packedTotal += load<u64>(entry);
    unpack(packedTotal, total);
    const ones = packedTotal & fieldMask;
    return ones == 0 || ones == ((packedTotal >> weightBits) & fieldMask);
  }
  memory.fill(total, 0, 8 * <usize>stride);
  store<f64>(total, <f64>(end - start));
  const first = load<f64>(entryAt(start), 8);
  let pure = true;
  let weightSum: f64 = 0;
  let channelSum: f64 = 0;
  for (let entry = entryAt(start); entry < last; entry += entrySize) {
    const weight = load<f64>(entry);
    const value = load<f64>(entry, 8);
    if (value != first) pure = false;
    weightSum += weight;
    if (classes > 2) addTo(total + 16 + ((<usize>value) << 3), weight);
    else channelSum += weight * value;
  }
  store<f64>(total, weightSum, 8);
  if (classes <= 2) store<f64>(total, channelSum, 16);
  return pure;
}

function addTo(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}

function unpack(packed: u64, to: usize): void {
  store<f64>(to, <f64>(packed >> (2 * weightBits)));
  store<f64>(to, <f64>((packed >> weightBits) & fieldMask), 8);
  store<f64>(to, <f64>(packed & fieldMask), 16);
}

/** Sums a node's rows by bin of a column, and lists the bins that hold any. */
export function fillHistogram(column: i32, start: i32, end: i32): void {
  const own = bins + <usize>column * <usize>rows;
  const last = entryAt(end);
  const few = end - start < fewRows;
  if (few) memory.fill(touched, 0, 32);
  for (let entry = entryAt(start); entry < last; entry += entrySize) {
    const bin = <usize>load<u8>(own + <usize>load<u32>(entry + rowAt));
    if (few) {
      const word = touched + ((bin >> 6) << 3);
      store<u64>(word, load<u64>(word) | ((<u64>1) << (bin & 63)));
    }
    if (counted) {
      const at = sums + (bin << 3);
      store<u64>(at, load<u64>(at) + load<u64>(entry));
    } else addMeasured(sums + bin * binSize, entry);
  }
  filledCount = 0;
  if (few) listTouched();
  else listAll();
}

function addMeasured(at: usize, entry: usize): void {
  const weight = load<f64>(entry);
  const value = load<f64>(entry, 8);
  addTo(at, 1);
  addTo(at + 8, weight);
  if (classes > 2) addTo(at + 16 + ((<usize>value) << 3), weight);
  else addTo(at + 16, weight * value);
}

function list(bin: i32): void {
  store<u8>(filled + <usize>filledCount, <u8>bin);
  filledCount++;
}

function listTouched(): void {
  for (let word = 0; word < 4; word++)
    for (let bits = load<u64>(touched + ((<usize>word) << 3)); bits != 0; bits &= bits - 1)
      list(64 * word + <i32>ctz(bits));
}

function listAll(): void {
  for (let bin = 0; bin < mostBins; bin++)
    // A bin's rows are its upper bits or its first number: neither is 0 where it holds any.
    if (load<u64>(sums + <usize>bin * binSize) != 0) list(bin);
}

/** Empties the bins that are listed. */
export function clearHistogram(): void {
  for (let i = 0; i < filledCount; i++) {
    const at = sums + <usize>load<u8>(filled + <usize>i) * binSize;
    if (counted) store<u64>(at, 0);
    else memory.fill(at, 0, binSize);
  }
}

export function beginLeft(): void {
  packedLeft = 0;
  memory.fill(left, 0, 8 * <usize>stride);
}

/** Adds a bin to what is left of the boundary. */
export function addToLeft(bin: usize): void {
  if (counted) {
    packedLeft += load<u64>(sums + (bin << 3));
    unpack(packedLeft, left);
    return;
  }
  const at = sums + bin * binSize;
  for (let j: usize = 0; j < <usize>stride; j++) addTo(left + 8 * j, load<f64>(at + 8 * j));
}
