/** The columns that all trees of a forest are grown on, and the rows of one tree. */
export let rows: i32 = 0;
export let columns: i32 = 0;
/** 0 for regression. */
export let classes: i32 = 0;
/** Numbers that are summed of a target: see core's GrowingSet. */
export let channels: i32 = 1;
/** Columns one after another, a byte a row. */
export let bins: usize = 0;
/** Least and greatest value of each bin: 256 of each a column, f64. */
export let lowest: usize = 0;
export let highest: usize = 0;
/** f64 each, a row. */
export let target: usize = 0;
export let weights: usize = 0;

/**
 * The rows in play, in the order of the nodes; what is summed of a row comes along, so that sums read on and on:
 *
 *     counted:  [ 1 row, weight, weight of class 1: 22 + 21 + 21 bits of one u64 | row u32 | … ]
 *     measured: [ weight f64 | target f64 | row u32 | … ]
 */
export let entries: usize = 0;
export let entryCount: i32 = 0;
export let entrySize: usize = 16;
export let rowAt: usize = 8;
/** Whether two classes with whole weights are counted, rather than sums of numbers taken. */
export let counted: bool = false;

export const weightBits: u64 = 21;
export const fieldMask: u64 = (1 << 21) - 1;

export function layOut(rowCount: i32, columnCount: i32, classCount: i32): void {
  rows = rowCount;
  columns = columnCount;
  classes = classCount;
  channels = classCount > 2 ? classCount : 1;
  bins = heap.alloc(<usize>rowCount * <usize>columnCount);
  lowest = heap.alloc(<usize>columnCount * 2048);
  highest = heap.alloc(<usize>columnCount * 2048);
  target = heap.alloc(<usize>rowCount * 8);
  weights = heap.alloc(<usize>rowCount * 8);
  entries = heap.alloc(<usize>rowCount * 32);
}

/** Lists the rows that weigh anything. */
export function listRows(isCounted: bool): void {
  counted = isCounted;
  entrySize = isCounted ? 16 : 32;
  rowAt = isCounted ? 8 : 16;
  let entry = entries;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const weight = load<f64>(weights + row * 8);
    if (!(weight > 0)) continue;
    const own = load<f64>(target + row * 8);
    if (isCounted) {
      const whole = <u64>weight;
      store<u64>(entry, ((<u64>1) << (2 * weightBits)) | (whole << weightBits) | (own == 1 ? whole : 0));
    } else {
      store<f64>(entry, weight);
      store<f64>(entry, own, 8);
    }
    store<u32>(entry + rowAt, <u32>row);
    entry += entrySize;
  }
  entryCount = <i32>((entry - entries) / entrySize);
}

export function entryAt(place: i32): usize {
  return entries + <usize>place * entrySize;
}
