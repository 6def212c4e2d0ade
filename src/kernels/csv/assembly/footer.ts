import { padding } from './bytes';

/** As `createFooterHold` in core: values of records of one field, held back until it is known whether rows follow. */
const mostHeld: i32 = 10;

@unmanaged
class Held {
  value: usize;
  length: i32;
  quoted: bool;
  row: i32;
}

const slots = memory.data(offsetof<Held>() * 10);
let count: i32 = 0;

/** How many are held. */
export function heldCount(): i32 {
  return count;
}

export function mayHold(): bool {
  return count < mostHeld;
}

/** Copies the value of the record of row `row`. */
export function hold(start: usize, length: i32, quoted: bool, row: i32): void {
  const held = heldAt(count++);
  held.value = heap.alloc(length + padding);
  memory.copy(held.value, start, length);
  memory.fill(held.value + length, 0, padding);
  held.length = length;
  held.quoted = quoted;
  held.row = row;
}

/** Their values are needed no more. */
export function forgetHeld(): void {
  for (let i = 0; i < count; i++) heap.free(heldAt(i).value);
  count = 0;
}

export function heldValue(place: i32): usize {
  return heldAt(place).value;
}

export function heldLength(place: i32): i32 {
  return heldAt(place).length;
}

export function heldQuoted(place: i32): bool {
  return heldAt(place).quoted;
}

export function heldRow(place: i32): i32 {
  return heldAt(place).row;
}

function heldAt(place: i32): Held {
  return changetype<Held>(slots + <usize>place * offsetof<Held>());
}
