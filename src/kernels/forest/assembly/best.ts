import { highestOf, lowestOf } from './data';

/** The best split of the node so far; its column is −1 where there is none. */
export let splitColumn: i32 = -1;
export let splitBin: i32 = 0;
export let splitThreshold: f64 = 0;
export let splitGain: f64 = 0;
/** Whether it parts two classes entirely. */
export let splitPerfect: bool = false;
/** Counted: the sums of the rows that go left. */
export let splitLeft: u64 = 0;

export function beginSplit(): void {
  splitColumn = -1;
  splitGain = 0;
  splitThreshold = 0;
  splitPerfect = false;
}

/** Takes a split that is better; at a threshold, or half-way between two bins. */
export function offer(column: i32, bin: i32, gain: f64, perfect: bool, left: u64, threshold: f64): void {
  if (splitColumn != -1 && !(gain > splitGain)) return;
  splitColumn = column;
  splitBin = bin;
  splitGain = gain;
  splitPerfect = perfect;
  splitLeft = left;
  splitThreshold = threshold;
}

export function between(column: i32, bin: i32, next: i32): f64 {
  const a = highestOf(column, bin);
  const b = lowestOf(column, next);
  const middle = a / 2 + b / 2;
  return middle >= a && middle < b ? middle : a;
}
