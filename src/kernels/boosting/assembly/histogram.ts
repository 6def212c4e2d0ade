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

/** Records that are taken in together: they, and the bins of four features, stay near. */
export const recordsOfBlock: usize = 512;
export const slopeSize: usize = 16;

/** Adds the records from `from` up to `to` to a histogram; `slopes` has room for those of a block. */
export function fillHistogram(histogram: usize, slopes: usize, from: usize, to: usize): void {
  const step = recordsOfBlock * recordSize;
  for (let begin = from; begin < to; begin += step) {
    const end = min(begin + step, to);
    readSlopes(slopes, begin, end);
    let feature = 0;
    for (; feature + 4 <= features; feature += 4) fillFour(histogram, feature, slopes, begin, end);
    for (; feature < features; feature++) fillOne(histogram, feature, slopes, begin, end);
  }
}

/** Writes what each record adds to a bin. */
function readSlopes(slopes: usize, from: usize, to: usize): void {
  let target = slopes;
  for (let at = from + gradientAt; at < to; at += recordSize) {
    const both = load<i32>(at);
    store<i64>(target, <i64>(<i16>both));
    store<i64>(target, <i64>(both >>> 16) | ((<i64>1) << rowShift), 8);
    target += slopeSize;
  }
}

/** Four features whose bins stand in a word; a bin has 16 bytes. */
function fillFour(histogram: usize, feature: i32, slopes: usize, from: usize, to: usize): void {
  const a = histogram + offsetOf(feature);
  const b = histogram + offsetOf(feature + 1);
  const c = histogram + offsetOf(feature + 2);
  const d = histogram + offsetOf(feature + 3);
  const size = recordSize;
  let own = slopes;
  let at = from + <usize>feature;
  for (; at + size < to; at += 2 * size) {
    addFour(a, b, c, d, load<u32>(at), v128.load(own));
    addFour(a, b, c, d, load<u32>(at + size), v128.load(own, slopeSize));
    own += 2 * slopeSize;
  }
  if (at < to) addFour(a, b, c, d, load<u32>(at), v128.load(own));
}

function addFour(a: usize, b: usize, c: usize, d: usize, bins: u32, slope: v128): void {
  add(a + <usize>((bins << 4) & 0xff0), slope);
  add(b + <usize>((bins >> 4) & 0xff0), slope);
  add(c + <usize>((bins >> 12) & 0xff0), slope);
  add(d + <usize>((bins >> 20) & 0xff0), slope);
}

function fillOne(histogram: usize, feature: i32, slopes: usize, from: usize, to: usize): void {
  const bins = histogram + offsetOf(feature);
  let own = slopes;
  for (let at = from + <usize>feature; at < to; at += recordSize) {
    add(bins + ((<usize>load<u8>(at)) << 4), v128.load(own));
    own += slopeSize;
  }
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
