/** The columns that all trees of a forest are grown on, and the weights of one tree. */
export let rows: i32 = 0;
export let columns: i32 = 0;
/** 0 for regression. */
export let classes: i32 = 0;
/** Numbers that are summed of a target: see core's GrowingSet. */
export let channels: i32 = 1;
/** Columns one after another, a byte a row. */
export let bins: usize = 0;
/** Number of bins of each column, i32. */
export let binCounts: usize = 0;
/** Least and greatest value of each bin: 256 of each a column, f64. */
export let lowest: usize = 0;
export let highest: usize = 0;
/** f64 each, a row. */
export let target: usize = 0;
export let weights: usize = 0;

export function layOut(rowCount: i32, columnCount: i32, classCount: i32): void {
  rows = rowCount;
  columns = columnCount;
  classes = classCount;
  channels = classCount > 2 ? classCount : 1;
  bins = heap.alloc(<usize>rowCount * <usize>columnCount);
  binCounts = heap.alloc(<usize>columnCount * 4);
  lowest = heap.alloc(<usize>columnCount * 2048);
  highest = heap.alloc(<usize>columnCount * 2048);
  target = heap.alloc(<usize>rowCount * 8);
  weights = heap.alloc(<usize>rowCount * 8);
}

export function binsOf(column: i32): usize {
  return bins + <usize>column * <usize>rows;
}

export function binCountOf(column: i32): i32 {
  return load<i32>(binCounts + ((<usize>column) << 2));
}

export function lowestOf(column: i32, bin: i32): f64 {
  return load<f64>(lowest + ((<usize>column) << 11) + ((<usize>bin) << 3));
}

export function highestOf(column: i32, bin: i32): f64 {
  return load<f64>(highest + ((<usize>column) << 11) + ((<usize>bin) << 3));
}
