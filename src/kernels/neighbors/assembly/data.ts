/**
 * Rows and queries, each twice: as they are, f64 row by row, and in whole steps of a common size around a centre, i16, so
 * that one instruction multiplies eight. Columns are filled up to pairs, rows to blocks of eight, queries to groups of four:
 *
 *     steps of rows:     block of rows 0 to 7: [ columns 0, 1 of each of the 8 | columns 2, 3 of each | … ], next block, …
 *     steps of queries:  query after query: [ columns 0, 1 | columns 2, 3 | … ]
 */
export let rows: i32 = 0;
export let columns: i32 = 0;
export let pairs: i32 = 0;
export let rowValues: usize = 0;
export let rowSteps: usize = 0;
/** What each row's comparison begins with, i32: less half its squared length in steps, rounded down; 0 where p is 1. */
export let rowHalves: usize = 0;

export let queries: i32 = 0;
/** Places of neighbours a query. */
export let count: i32 = 0;
export let queryValues: usize = 0;
export let querySteps: usize = 0;
/** Squared length of each query in steps, f64. */
export let querySquares: usize = 0;
/** What a comparison must reach for the row to be looked at; i32. */
export let thresholds: usize = 0;
/** Each query's nearest rows so far: how many, i32; distances, f64; rows, u32. */
export let sizes: usize = 0;
export let distances: usize = 0;
export let nearest: usize = 0;

/** Makes room for rows. */
export function beginRows(rowCount: i32, columnCount: i32): void {
  rows = rowCount;
  columns = columnCount;
  pairs = (columnCount + 1) >> 1;
  const padded = <usize>((rowCount + 7) & ~7);
  rowValues = heap.alloc(<usize>rowCount * <usize>columnCount * 8);
  rowSteps = heap.alloc(padded * <usize>pairs * 4);
  rowHalves = heap.alloc(padded * 4);
  memory.fill(rowSteps, 0, padded * <usize>pairs * 4);
  memory.fill(rowHalves, 0, padded * 4);
}

/** Makes room for queries, in place of those before. */
export function beginQueries(queryCount: i32, placeCount: i32): void {
  if (queryValues != 0) {
    heap.free(queryValues);
    heap.free(querySteps);
    heap.free(querySquares);
    heap.free(thresholds);
    heap.free(sizes);
    heap.free(distances);
    heap.free(nearest);
  }
  queries = queryCount;
  count = placeCount;
  const padded = <usize>((queryCount + 3) & ~3);
  queryValues = heap.alloc(<usize>queryCount * <usize>columns * 8);
  querySteps = heap.alloc(padded * <usize>pairs * 4);
  querySquares = heap.alloc(padded * 8);
  thresholds = heap.alloc(padded * 4);
  sizes = heap.alloc(padded * 4);
  distances = heap.alloc(padded * <usize>placeCount * 8);
  nearest = heap.alloc(padded * <usize>placeCount * 4);
  memory.fill(querySteps, 0, padded * <usize>pairs * 4);
  memory.fill(sizes, 0, padded * 4);
  for (let query = 0; query < <i32>padded; query++)
    // What only fills up the last group never looks at a row.
    store<i32>(thresholds + ((<usize>query) << 2), query < queryCount ? i32.MIN_VALUE : i32.MAX_VALUE);
}
