/** What the caller may call: `ClusterKernel` in `../engine.ts`. The passes of k-means: core's `plainKMeansRows`. */
import { assignRows, beginAssignment, forget } from './assignment';
import {
  centers,
  columns,
  distances,
  features,
  groups,
  labels,
  layOut,
  rows,
  squaredDistance,
  sums,
  totals,
  weights,
} from './data';
import { beginStart, keepCandidate, narrowRows } from './start';

export {
  candidates,
  centers,
  distances,
  features,
  kept,
  labels,
  narrowed,
  sums,
  totals,
  weights,
} from './data';

export function layOutRows(rowCount: i32, columnCount: i32, groupCount: i32, candidateCount: i32): void {
  layOut(rowCount, columnCount, groupCount, candidateCount);
}

export function begin(): void {
  beginAssignment();
  beginStart();
}

export function assign(): i32 {
  return assignRows();
}

/** Groups were written to `labels` that were found elsewhere. */
export function forgetBounds(): void {
  forget();
}

export function narrow(count: i32): void {
  narrowRows(count);
}

export function keep(place: i32, count: i32): void {
  keepCandidate(place, count);
}

/** Adds up the rows of each group in their order, two columns at a time. */
export function addUp(): void {
  const size = (<usize>columns) << 3;
  const pairs = (<usize>columns & ~1) << 3;
  memory.fill(sums, 0, <usize>groups * size);
  memory.fill(totals, 0, (<usize>groups) << 3);
  for (let row = 0; row < rows; row++) {
    const group = <usize>load<i32>(labels + ((<usize>row) << 2));
    const weight = load<f64>(weights + ((<usize>row) << 3));
    const total = totals + (group << 3);
    store<f64>(total, load<f64>(total) + weight);
    const own = features + <usize>row * size;
    const to = sums + group * size;
    const factor = f64x2.splat(weight);
    for (let at: usize = 0; at < pairs; at += 16)
      v128.store(to + at, f64x2.add(v128.load(to + at), f64x2.mul(factor, v128.load(own + at))));
    if (pairs < size) store<f64>(to + pairs, load<f64>(to + pairs) + weight * load<f64>(own + pairs));
  }
}

/** How far each row is from its center as it stands, squared. */
export function measure(): void {
  const size = (<usize>columns) << 3;
  for (let row = 0; row < rows; row++) {
    const group = <usize>load<i32>(labels + ((<usize>row) << 2));
    store<f64>(
      distances + ((<usize>row) << 3),
      squaredDistance(features + <usize>row * size, centers + group * size),
    );
  }
}
