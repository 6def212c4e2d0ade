import { channelsOf } from './data';
import { setup } from './setup';

/**
 * A thread's own memory:
 *
 *     [ scratch | weights | entries | rows aside | open nodes | order of columns | slots of grown trees ]
 */
const binsOfColumn: usize = 256;
const scratchOfBins: usize = 2048 + 256 + 64;
/** A u64 a bin. */
export let countedSums: usize = 0;
/** A byte a bin: those that hold any row, ascending. */
export let filled: usize = 0;
/** A bit a bin. */
export let touched: usize = 0;
/** Rows, weight and the channels of a bin, f64 each; and as much of a whole node, and of what is left of a boundary. */
export let measuredSums: usize = 0;
export let total: usize = 0;
export let left: usize = 0;
/** Of this tree, f64 a row. */
export let weights: usize = 0;
export let entries: usize = 0;
export let aside: usize = 0;
export let open: usize = 0;
export let drawn: usize = 0;
let slots: usize = 0;

function binSize(): usize {
  return 8 * (2 + <usize>channelsOf(setup.classes));
}

function openSize(): usize {
  return (<usize>setup.rows + 2) * 24;
}

/** Bytes that a desk takes. */
export function sizeOfDesk(): usize {
  const rows = <usize>setup.rows;
  const sums = (binsOfColumn + 2) * binSize();
  const lists = rows * 72 + openSize() + 8 * <usize>setup.columns;
  return align(scratchOfBins + sums + lists + <usize>setup.slotsOfDesk * sizeOfSlot() + 128);
}

function align(size: usize): usize {
  return (size + 63) & ~63;
}

/** Takes a desk; all sums are 0 between uses. */
export function sitDown(member: i32): void {
  countedSums = setup.deskArea + <usize>member * setup.deskSize;
  filled = countedSums + 2048;
  touched = filled + 256;
  measuredSums = touched + 64;
  total = measuredSums + binsOfColumn * binSize();
  left = total + binSize();
  weights = left + binSize();
  entries = align(weights + 8 * <usize>setup.rows);
  aside = entries + 32 * <usize>setup.rows;
  open = aside + 32 * <usize>setup.rows;
  drawn = open + openSize();
  slots = align(drawn + 4 * <usize>setup.columns);
  memory.fill(countedSums, 0, 2048);
  memory.fill(measuredSums, 0, binsOfColumn * binSize());
}

/**
 * A grown tree, in preorder as core's Tree, lists of `mostNodes` each:
 *
 *     [ state i32 | index i32 | nodes i32 | … ] [ thresholds f64 ] [ gains f64 ] [ values f64 ] [ features i32 ] [ right i32 ]
 */
const headOfSlot: usize = 64;
export const EMPTY: i32 = 0;
export const GROWN: i32 = 1;

export function sizeOfSlot(): usize {
  const outputs = <usize>max<i32>(setup.classes, 1);
  return align(headOfSlot + <usize>setup.mostNodes * (24 + 8 * outputs));
}

export function slotAt(index: i32): usize {
  return slots + <usize>index * sizeOfSlot();
}

/** Any thread's slot, by a number over all of them. */
export function slotOf(number: i32): usize {
  const member = number / setup.slotsOfDesk;
  const own = slots - countedSums;
  const desk = setup.deskArea + <usize>member * setup.deskSize;
  return desk + own + <usize>(number % setup.slotsOfDesk) * sizeOfSlot();
}

export let thresholds: usize = 0;
export let gains: usize = 0;
export let values: usize = 0;
export let features: usize = 0;
export let right: usize = 0;

/** From now on a tree is written into this slot. */
export function openSlot(slot: usize): void {
  const nodes = <usize>setup.mostNodes;
  thresholds = slot + headOfSlot;
  gains = thresholds + 8 * nodes;
  values = gains + 8 * nodes;
  features = values + 8 * nodes * <usize>max<i32>(setup.classes, 1);
  right = features + 4 * nodes;
}
