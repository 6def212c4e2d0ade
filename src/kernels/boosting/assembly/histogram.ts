import { features, gradientAt, offsetOf, recordSize } from './rows';

/**
 * A histogram holds 16 bytes a bin, so that one addition of two 64-bit lanes takes in a row:
 *
 *     [ gradient, i64 | hessian in the lower 40 bits, rows above ]
 */
export const rowShift: i64 = 40;
export const hessianMask: i64 = (1 << 40) - 1;
export const binSize: usize = 16;

export function gradientIn(bin: usize): i64 {
  return load<i64>(bin);
}
export function hessianIn(bin: usize): i64 {
  return load<i64>(bin, 8) & hessianMask;
}
export function rowsIn(bin: usize): i64 {
  return load<i64>(bin, 8) >> rowShift;
}

/** Adds the records from `from` up to `to` to a histogram; `bases` has room for an address a feature. */
export function fillHistogram(histogram: usize, bases: usize, from: usize, to: usize): void {
  for (let i = 0; i < features; i++) store<u32>(bases + 4 * <usize>i, <u32>(histogram + offsetOf(i)));
  const eights = features >> 3;
  const four = (features & 4) != 0;
  const rest = features & 3;
  for (let record = from; record < to; record += recordSize) {
    const slopes = load<i32>(record + gradientAt);
    const slope = i64x2.replace_lane(
      i64x2.splat(<i64>(<i16>slopes)),
      1,
      <i64>(slopes >>> 16) | ((<i64>1) << rowShift),
    );
    let base = bases;
    let bins = record;
    for (let i = 0; i < eights; i++) {
      addFour(base, load<u32>(bins), slope);
      addFour(base + 16, load<u32>(bins, 4), slope);
      base += 32;
      bins += 8;
    }
    if (four) {
      addFour(base, load<u32>(bins), slope);
      base += 16;
      bins += 4;
    }
    for (let i = 0; i < rest; i++) {
      add(<usize>load<u32>(base) + ((<usize>load<u8>(bins)) << 4), slope);
      base += 4;
      bins += 1;
    }
  }
}

/** Four features whose bins stand in a word; a bin has 16 bytes. */
function addFour(base: usize, bins: u32, slope: v128): void {
  add(<usize>load<u32>(base) + <usize>((bins << 4) & 0xff0), slope);
  add(<usize>load<u32>(base, 4) + <usize>((bins >> 4) & 0xff0), slope);
  add(<usize>load<u32>(base, 8) + <usize>((bins >> 12) & 0xff0), slope);
  add(<usize>load<u32>(base, 12) + <usize>((bins >> 20) & 0xff0), slope);
}

function add(at: usize, slope: v128): void {
  v128.store(at, i64x2.add(v128.load(at), slope));
}

/** Writes the sum of what `count` members filled, from `begin` up to `end`; their histograms lie `stride` bytes apart. */
export function sumHistograms(
  to: usize,
  first: usize,
  stride: usize,
  count: i32,
  begin: usize,
  end: usize,
): void {
  const all = first + stride * <usize>count;
  for (let at = begin; at < end; at += binSize) {
    let sum = v128.load(first + at);
    for (let other = first + stride; other < all; other += stride)
      sum = i64x2.add(sum, v128.load(other + at));
    v128.store(to + at, sum);
  }
}

/** Turns a part of the histogram of a node into that of its other child, by taking the one child's out. */
export function takeOut(histogram: usize, child: usize, begin: usize, end: usize): void {
  for (let at = begin; at < end; at += binSize)
    v128.store(histogram + at, i64x2.sub(v128.load(histogram + at), v128.load(child + at)));
}
