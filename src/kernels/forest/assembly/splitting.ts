import { highest, lowest } from './data';
import {
  addToLeft,
  beginLeft,
  clearHistogram,
  filled,
  filledCount,
  fillHistogram,
  left,
  stride,
  total,
} from './histogram';

/** The best split of the node so far; its column is −1 where there is none. */
export let splitColumn: i32 = -1;
export let splitBin: i32 = 0;
export let splitThreshold: f64 = 0;
export let splitGain: f64 = 0;

export function beginSplit(): void {
  splitColumn = -1;
  splitGain = 0;
}

/** Weighs every boundary in a column, as core's `bestSplit`; returns whether the column is constant in this node. */
export function weighColumn(column: i32, start: i32, end: i32, minSamplesLeaf: i32): bool {
  fillHistogram(column, start, end);
  if (filledCount == 1) {
    clearHistogram();
    return true;
  }
  beginLeft();
  const leafRows = <f64>minSamplesLeaf;
  const rows = load<f64>(total);
  let bestScore: f64 = -1;
  let bestAt = -1;
  for (let i = 0; i < filledCount - 1; i++) {
    addToLeft(<usize>load<u8>(filled + <usize>i));
    const leftRows = load<f64>(left);
    if (leftRows < leafRows || rows - leftRows < leafRows) continue;
    const score = separation();
    if (score > bestScore) {
      bestScore = score;
      bestAt = i;
    }
  }
  if (bestAt != -1) {
    const gain = bestScore / load<f64>(total, 8);
    if (splitColumn == -1 || gain > splitGain) {
      const bin = <i32>load<u8>(filled + <usize>bestAt);
      const next = <i32>load<u8>(filled + <usize>bestAt + 1);
      splitColumn = column;
      splitBin = bin;
      splitThreshold = midpoint(edge(highest, column, bin), edge(lowest, column, next));
      splitGain = gain;
    }
  }
  clearHistogram();
  return false;
}

function edge(edges: usize, column: i32, bin: i32): f64 {
  return load<f64>(edges + <usize>column * 2048 + ((<usize>bin) << 3));
}

function separation(): f64 {
  const leftWeight = load<f64>(left, 8);
  const rightWeight = load<f64>(total, 8) - leftWeight;
  if (rightWeight <= 0) return -1;
  let sum: f64 = 0;
  for (let j: usize = 2; j < <usize>stride; j++) {
    const own = load<f64>(left + 8 * j);
    const difference = rightWeight * own - leftWeight * (load<f64>(total + 8 * j) - own);
    sum += difference * difference;
  }
  return sum / (leftWeight * rightWeight);
}

function midpoint(a: f64, b: f64): f64 {
  const middle = a / 2 + b / 2;
  return middle >= a && middle < b ? middle : a;
}
