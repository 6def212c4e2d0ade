/** What the caller may call: `DualKernel` in `../engine.ts`. Follows core's plain engine step by step. */
import { chooseKernel, fillDiagonals, fillKernel } from './kernel-function';
import {
  at,
  columns,
  compareWith,
  diagonals,
  downs,
  featuresAt,
  keepRows,
  layOutRows,
  padded,
  rows,
  slacks,
  squares,
  ups,
} from './rows';
import { addToSlacks, bestPartner, moveSlacks } from './selection';

export { compared, features, slacks, values } from './rows';
export { furthestDown, furthestUp, leastDown } from './selection';

/** Rows of kernel values that are held, float32 each, one slot after another. */
let held: usize = 0;
/** Bytes of a slot. */
let slotSize: usize = 0;

/** Makes room; features are then written to `features`, in blocks, and `begun` is called. */
export function begin(
  rowCount: i32,
  columnCount: i32,
  slots: i32,
  kind: i32,
  gamma: f64,
  coef0: f64,
  degree: i32,
): void {
  if (held != 0) heap.free(held);
  held = 0;
  layOutRows(rowCount, columnCount);
  chooseKernel(kind, gamma, coef0, degree);
  slotSize = <usize>padded * 4;
  // When slots become narrower there may be more of them: of the same bytes, which this many need not fill.
  if (slots > 0) held = heap.alloc(slotSize * <usize>(slots + 1));
}

/** Computes what follows from the features. */
export function begun(): void {
  for (let place = 0; place < rows; place++) {
    const from = featuresAt(place);
    let sum: f64 = 0;
    for (let column: usize = 0; column < <usize>columns; column++) {
      const value = load<f64>(from + 64 * column);
      sum += value * value;
    }
    store<f64>(at(squares, place), sum);
  }
  fillDiagonals(diagonals);
}

export function allocate(bytes: usize): usize {
  return heap.alloc(bytes);
}

export function free(address: usize): void {
  heap.free(address);
}

/** Lets the rows at `places`, i32 each, stand side by side, in the first `slots` slots too; slots become narrower. */
export function keep(places: usize, count: i32, slots: i32): void {
  const wide = slotSize;
  keepRows(places, count);
  slotSize = <usize>padded * 4;
  for (let slot: usize = 0; slot < <usize>slots; slot++) {
    const from = held + slot * wide;
    const to = held + slot * slotSize;
    for (let place: usize = 0; place < <usize>count; place++)
      store<f32>(to + 4 * place, load<f32>(from + 4 * <usize>load<i32>(places + 4 * place)));
  }
}

export function fillSlot(slot: i32, place: i32): void {
  compareWith(place);
  fillKernel(slotAt(slot));
}

/** Fills `values` with the kernel of the row at `compared` with every row. */
export function fillValues(): void {
  fillKernel(0);
}

export function entry(slot: i32, place: i32): f64 {
  return <f64>load<f32>(slotAt(slot) + ((<usize>place) << 2));
}

export function diagonal(place: i32): f64 {
  return load<f64>(at(diagonals, place));
}

export function slack(place: i32): f64 {
  return load<f64>(at(slacks, place));
}

export function setReach(place: i32, up: f64, down: f64): void {
  store<f64>(at(ups, place), up);
  store<f64>(at(downs, place), down);
}

export function partnerOf(place: i32, slot: i32): i32 {
  return bestPartner(place, slotAt(slot));
}

export function move(a: i32, b: i32, step: f64): i32 {
  return moveSlacks(slotAt(a), slotAt(b), step);
}

export function add(slot: i32, step: f64): void {
  addToSlacks(slotAt(slot), step);
}

function slotAt(slot: i32): usize {
  return held + <usize>slot * slotSize;
}
