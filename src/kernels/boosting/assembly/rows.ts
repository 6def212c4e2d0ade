/**
 * A row is one record, and records move as a tree is grown, so that the rows of a node always lie side by side:
 *
 *     [ a bin a feature, u8 | … pad | score an output, f32 | target f32 | weight f32 | shift f32 | share f32 | gradient i16 | hessian i16 ]
 *
 * The weight is there where rows are weighed, shift and share with softmax. 20 features of two classes take 32 bytes.
 * Each member of the team has a part of the records, which nobody else moves; rows are dealt out one by one, so that each
 * has its share of every node even where the rows come in some order.
 */
import { member, members } from '../../threads/assembly/team';
import { reserve, Setup, setup } from './setup';

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
export let spare: usize = 0;
let table: usize = 0;

export const SOFTMAX: i32 = 4;

/** What is known of a feature. */
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

/** Reads from the setup how records are laid out. */
export function layOut(): void {
  features = setup.features;
  outputs = setup.outputs;
  weighted = setup.weighted != 0;
  scoreAt = (<usize>features + 3) & ~3;
  targetAt = scoreAt + 4 * <usize>outputs;
  weightAt = targetAt + 4;
  shiftAt = weightAt + (weighted ? 4 : 0);
  shareAt = shiftAt + 4;
  gradientAt = shiftAt + (setup.rule == SOFTMAX ? 8 : 0);
  recordSize = (gradientAt + 4 + 15) & ~15;
  records = setup.records;
  spare = setup.spare;
  table = setup.table;
}

/** Makes room for the rows; their features are described next. */
export function makeRoom(): void {
  layOut();
  setup.records = reserve(<usize>setup.rows * recordSize);
  setup.spare = reserve(<usize>setup.rows * recordSize);
  setup.table = heap.alloc(<usize>features * featureSize);
  layOut();
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

/** Where the bins of a feature begin; of the one after the last: bytes of a node's histogram. */
export function offsetOf(index: i32): usize {
  if (index < features) return featureOf(index).offset;
  const last = featureOf(features - 1);
  return last.offset + <usize>(last.bins + 1) * binSize;
}

/** The record that a member's part begins with; of the one after the last: the number of rows. */
export function firstRecordOf(index: i32): i32 {
  return index * (setup.rows / members) + min(index, setup.rows % members);
}

export function recordAt(row: i32): usize {
  return records + <usize>row * recordSize;
}

/** Takes what is this member's of a block of rows: features row-major f64, targets, weights and scores f32. */
export function placeRows(): void {
  const end = setup.first + setup.count;
  const begin = setup.first + ((member - (setup.first % members) + members) % members);
  const target = recordAt(firstRecordOf(member) + begin / members);
  for (let index = 0; index < features; index++) {
    const feature = featureOf(index);
    let record = target + <usize>index;
    for (let row = begin; row < end; row += members) {
      const place = <usize>(row - setup.first) * <usize>features + <usize>index;
      store<u8>(record, binOf(load<f64>(setup.values + (place << 3)), feature));
      record += recordSize;
    }
  }
  let record = target;
  for (let row = begin; row < end; row += members) {
    const place = <usize>(row - setup.first);
    store<f32>(record + targetAt, load<f32>(setup.targets + 4 * place));
    if (weighted) store<f32>(record + weightAt, load<f32>(setup.weights + 4 * place));
    memory.copy(record + scoreAt, setup.scores + 4 * place * <usize>outputs, 4 * <usize>outputs);
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
