/** The rows that a logistic regression learns from, and what goes in and out of a pass over them. */
export let rows: i32 = 0;
export let columns: i32 = 0;
export let outputs: i32 = 0;
/** Rows × columns, f64, row-major. */
export let features: usize = 0;
/** Class of each row, i32. */
export let codes: usize = 0;
/** f64 each, a row. */
export let weights: usize = 0;
/** Coefficients (outputs × columns), then intercepts; f64. */
export let point: usize = 0;
/** The same for the gradient. */
export let gradient: usize = 0;
/** f64 each, a row of a pass; room for a multiple of four. */
export let divisors: usize = 0;
/** f64 each, an output; room for an even number. */
export let scores: usize = 0;

/** As in core's logistic rows. */
export const furthestExponent: f64 = 700;

/** Makes room, in place of what was laid out before. */
export function layOut(rowCount: i32, columnCount: i32, outputCount: i32, rowsOfPass: i32): void {
  if (features != 0) freeAll();
  rows = rowCount;
  columns = columnCount;
  outputs = outputCount;
  const pointSize = <usize>outputCount * (<usize>columnCount + 1) * 8;
  features = heap.alloc(<usize>rowCount * <usize>columnCount * 8);
  codes = heap.alloc(<usize>rowCount * 4);
  weights = heap.alloc(<usize>rowCount * 8);
  point = heap.alloc(pointSize);
  gradient = heap.alloc(pointSize);
  divisors = heap.alloc((<usize>rowsOfPass + 3) * 8);
  scores = heap.alloc((<usize>outputCount + 1) * 8);
}

function freeAll(): void {
  heap.free(features);
  heap.free(codes);
  heap.free(weights);
  heap.free(point);
  heap.free(gradient);
  heap.free(divisors);
  heap.free(scores);
}

export function rowAt(row: i32): usize {
  return features + ((<usize>row * <usize>columns) << 3);
}

export function weightOf(row: i32): f64 {
  return load<f64>(weights + ((<usize>row) << 3));
}

export function codeOf(row: i32): i32 {
  return load<i32>(codes + ((<usize>row) << 2));
}

/** Where the first intercept is, counted from the start of a point. */
export function interceptsAt(): usize {
  return (<usize>outputs * <usize>columns) << 3;
}
