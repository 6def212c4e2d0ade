/**
 * A row is one record, and records move as a tree is grown, so that the rows of a node always lie side by side:
 *
 *     [ a bin a feature, u8 | … pad | score an output, f32 | target f32 | weight f32 | shift f32 | share f32 | gradient i16 | hessian i16 ]
 *
 * The weight is there where rows are weighed, shift and share with softmax. 20 features of two classes take 32 bytes.
 */
export let rows: i32 = 0;
export let features: i32 = 0;
export let outputs: i32 = 0;
export let weighted: bool = false;
/** Bytes of a record: a multiple of 16. */
export let recordSize: usize = 0;
export let scoreAt: usize = 0;
export let targetAt: usize = 0;
export let weightAt: usize = 0;
export let shiftAt: usize = 0;
export let shareAt: usize = 0;
export let gradientAt: usize = 0;
export let records: usize = 0;
/** As much room again, for the rows of a node that go right. */
export let spare: usize = 0;
export let table: usize = 0;
/** The largest weight. */
export let heaviest: f64 = 1;

/** What is known of a feature, in `table`. */
@unmanaged
export class Feature {
  /** Number of bins, the one of missing values aside. */
  bins: i32;
  categorical: i32;
  monotonic: i32;
  /** Halvings that find the bin of a number. */
  firstStep: i32;
  /** Where its bins begin in a histogram, in bytes. */
  offset: usize;
  /** f64 each, padded with infinities. */
  thresholds: usize;
}

const featureSize: usize = 24;
const binSize: usize = 16;
const mostThresholds: i32 = 256;

export function featureOf(index: i32): Feature {
  return changetype<Feature>(table + <usize>index * featureSize);
}

/** Makes room for the rows; their features are described next. */
export function layOut(
  rowCount: i32,
  featureCount: i32,
  outputCount: i32,
  isWeighted: bool,
  isSoftmax: bool,
): void {
  rows = rowCount;
  features = featureCount;
  outputs = outputCount;
  weighted = isWeighted;
  scoreAt = (<usize>featureCount + 3) & ~3;
  targetAt = scoreAt + 4 * <usize>outputCount;
  weightAt = targetAt + 4;
  shiftAt = weightAt + (isWeighted ? 4 : 0);
  shareAt = shiftAt + 4;
  gradientAt = shiftAt + (isSoftmax ? 8 : 0);
  recordSize = (gradientAt + 4 + 15) & ~15;
  records = heap.alloc(<usize>rowCount * recordSize);
  spare = heap.alloc(<usize>rowCount * recordSize);
  table = heap.alloc(<usize>featureCount * featureSize);
  heaviest = isWeighted ? 0 : 1;
}

/** Describes a feature; returns where its thresholds go, f64 each. Features come in their order. */
export function describeFeature(index: i32, bins: i32, categorical: i32, monotonic: i32): usize {
  const feature = featureOf(index);
  feature.bins = bins;
  feature.categorical = categorical;
  feature.monotonic = monotonic;
  let step = 1;
  while (2 * step < bins) step *= 2;
  feature.firstStep = step;
  const before = featureOf(index - 1);
  feature.offset = index == 0 ? 0 : before.offset + <usize>(before.bins + 1) * binSize;
  feature.thresholds = heap.alloc(<usize>mostThresholds * 8);
  for (let i: usize = 0; i < <usize>mostThresholds; i++) store<f64>(feature.thresholds + i * 8, Infinity);
  return feature.thresholds;
}

/** Bytes of a node's histogram. */
export function histogramSize(): usize {
  const last = featureOf(features - 1);
  return last.offset + <usize>(last.bins + 1) * binSize;
}

/** Takes rows from `first` on: features row-major f64, targets f32, weights f32 where rows are weighed. */
export function placeRows(first: i32, count: i32, values: usize, targets: usize, weights: usize): void {
  for (let index = 0; index < features; index++) {
    const feature = featureOf(index);
    let at = values + <usize>index * 8;
    let record = records + <usize>first * recordSize + <usize>index;
    for (let row = 0; row < count; row++) {
      store<u8>(record, binOf(load<f64>(at), feature));
      at += <usize>features * 8;
      record += recordSize;
    }
  }
  let record = records + <usize>first * recordSize;
  for (let row: usize = 0; row < <usize>count; row++) {
    store<f32>(record + targetAt, load<f32>(targets + row * 4));
    if (weighted) {
      const weight = load<f32>(weights + row * 4);
      store<f32>(record + weightAt, weight);
      heaviest = max(heaviest, <f64>weight);
    }
    record += recordSize;
  }
}

function binOf(value: f64, feature: Feature): u8 {
  if (feature.categorical != 0)
    return <u8>(value >= 0 && value < <f64>feature.bins ? <i32>value : feature.bins);
  if (value != value) return <u8>feature.bins;
  const thresholds = feature.thresholds;
  let low: usize = 0;
  for (let step = feature.firstStep; step > 0; step >>= 1)
    low += load<f64>(thresholds + ((low + <usize>step - 1) << 3)) < value ? <usize>step : 0;
  return <u8>low;
}

/** Sets the score that every row begins with. */
export function setBaseline(output: i32, score: f32): void {
  let at = records + scoreAt + 4 * <usize>output;
  for (let row = 0; row < rows; row++) {
    store<f32>(at, score);
    at += recordSize;
  }
}
