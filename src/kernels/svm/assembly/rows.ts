/**
 * The rows in play, eight side by side so that one instruction reads a feature of two:
 *
 *     features:  block of rows 0 to 7: [ feature 0 of each of the 8 | feature 1 of each | … ], next block, …
 *     the rest:  one number a row, f64; the last block is filled up with rows that never move
 */
export const rowsOfBlock: i32 = 8;

/** Rows in play, and the same filled up to whole blocks. */
export let rows: i32 = 0;
export let padded: i32 = 0;
export let columns: i32 = 0;
export let features: usize = 0;
/** Squared lengths. */
export let squares: usize = 0;
/** Kernel of each row with itself. */
export let diagonals: usize = 0;
export let slacks: usize = 0;
export let ups: usize = 0;
export let downs: usize = 0;
/** What `valuesOf` answers. */
export let values: usize = 0;
/** The row to compare with all others: its features one after another. */
export let compared: usize = 0;

let store_: usize = 0;

export function layOutRows(rowCount: i32, columnCount: i32): void {
  if (store_ != 0) heap.free(store_);
  setCount(rowCount);
  columns = columnCount;
  const list = <usize>padded * 8;
  store_ = heap.alloc(list * (<usize>columnCount + 6) + (<usize>columnCount + 1) * 8);
  features = store_;
  squares = features + list * <usize>columnCount;
  diagonals = squares + list;
  slacks = diagonals + list;
  ups = slacks + list;
  downs = ups + list;
  values = downs + list;
  compared = values + list;
  memory.fill(store_, 0, list * (<usize>columnCount + 6));
  closePadding();
}

function setCount(rowCount: i32): void {
  rows = rowCount;
  padded = (rowCount + rowsOfBlock - 1) & ~(rowsOfBlock - 1);
}

/** Rows that only fill up may neither grow nor fall. */
function closePadding(): void {
  for (let place = rows; place < padded; place++) {
    store<f64>(at(ups, place), -Infinity);
    store<f64>(at(downs, place), Infinity);
    store<f64>(at(slacks, place), 0);
    store<f64>(at(squares, place), 0);
    store<f64>(at(diagonals, place), 0);
  }
}

/** Where a list has the number of a place. */
export function at(list: usize, place: i32): usize {
  return list + ((<usize>place) << 3);
}

/** Where the first feature of a place is; the next is 64 bytes on. */
export function featuresAt(place: i32): usize {
  return features + <usize>(place >> 3) * <usize>columns * 64 + ((<usize>(place & 7)) << 3);
}

/** Copies a row in play to where rows are compared from. */
export function compareWith(place: i32): void {
  const from = featuresAt(place);
  for (let column: usize = 0; column < <usize>columns; column++)
    store<f64>(compared + 8 * column, load<f64>(from + 64 * column));
}

/** Lets the rows at `places`, i32 each and ascending, stand side by side. */
export function keepRows(places: usize, count: i32): void {
  for (let to = 0; to < count; to++) {
    const from = load<i32>(places + ((<usize>to) << 2));
    if (from == to) continue;
    const old = featuresAt(from);
    const fresh = featuresAt(to);
    for (let column: usize = 0; column < <usize>columns; column++)
      store<f64>(fresh + 64 * column, load<f64>(old + 64 * column));
    moveNumber(squares, from, to);
    moveNumber(diagonals, from, to);
    moveNumber(slacks, from, to);
    moveNumber(ups, from, to);
    moveNumber(downs, from, to);
  }
  setCount(count);
  closePadding();
}

function moveNumber(list: usize, from: i32, to: i32): void {
  store<f64>(at(list, to), load<f64>(at(list, from)));
}
