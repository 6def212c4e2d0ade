import { roundSlope } from './gradients';
import { Feature, featureOf, features, gradientAt, histogramSize, records, recordSize } from './rows';

/**
 * A histogram holds 16 bytes a bin, so that one addition of two 64-bit lanes takes in a row:
 *
 *     [ gradient, i64 | hessian in the lower 40 bits, rows above ]
 */
export const rowShift: i64 = 40;
const hessianMask: i64 = (1 << 40) - 1;

export function gradientIn(bin: usize): i64 {
  return load<i64>(bin);
}
export function hessianIn(bin: usize): i64 {
  return load<i64>(bin, 8) & hessianMask;
}
export function rowsIn(bin: usize): i64 {
  return load<i64>(bin, 8) >> rowShift;
}

/** Fills a histogram with the records from `from` up to `to`; `fresh` rounds their gradients on the way. */
export function fillHistogram(histogram: usize, from: usize, to: usize, fresh: bool): void {
  memory.fill(histogram, 0, histogramSize());
  const bases = heap.alloc(<usize>features * 4);
  for (let i = 0; i < features; i++) store<u32>(bases + 4 * <usize>i, <u32>(histogram + featureOf(i).offset));
  if (fresh) fill(bases, from, to, true);
  else fill(bases, from, to, false);
  heap.free(bases);
}

function fill(bases: usize, from: usize, to: usize, fresh: bool): void {
  const quads = features >> 2;
  const rest = features & 3;
  for (let record = from; record < to; record += recordSize) {
    if (fresh) roundSlope(record);
    const gradient = <i64>load<i16>(record + gradientAt);
    const hessian = <i64>load<i16>(record + gradientAt + 2);
    const slope = i64x2.replace_lane(i64x2.splat(gradient), 1, hessian | ((<i64>1) << rowShift));
    let base = bases;
    let bins = record;
    for (let i = 0; i < quads; i++) {
      const four = load<u32>(bins);
      add(load<u32>(base), four & 255, slope);
      add(load<u32>(base, 4), (four >> 8) & 255, slope);
      add(load<u32>(base, 8), (four >> 16) & 255, slope);
      add(load<u32>(base, 12), four >> 24, slope);
      base += 16;
      bins += 4;
    }
    for (let i = 0; i < rest; i++) {
      add(load<u32>(base), load<u8>(bins), slope);
      base += 4;
      bins += 1;
    }
  }
}

function add(base: u32, bin: u32, slope: v128): void {
  const at = <usize>base + ((<usize>bin) << 4);
  v128.store(at, i64x2.add(v128.load(at), slope));
}

/** Turns the histogram of a node into that of its other child, by taking the one child's out. */
export function takeOut(histogram: usize, child: usize): void {
  const end = histogram + histogramSize();
  for (; histogram < end; histogram += 16) {
    v128.store(histogram, i64x2.sub(v128.load(histogram), v128.load(child)));
    child += 16;
  }
}
