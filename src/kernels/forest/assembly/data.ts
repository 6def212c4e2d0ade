import { setup } from './setup';

/** What is read over and over of the setup, in this thread's own globals. */
export let rows: i32 = 0;
export let columns: i32 = 0;
export let classes: i32 = 0;
/** Numbers that are summed of a target: see core's GrowingSet. */
export let channels: i32 = 1;
export let target: usize = 0;
let bins: usize = 0;
let binCounts: usize = 0;
let lowest: usize = 0;
let highest: usize = 0;

export function readData(): void {
  rows = setup.rows;
  columns = setup.columns;
  classes = setup.classes;
  channels = channelsOf(setup.classes);
  target = setup.target;
  bins = setup.bins;
  binCounts = setup.binCounts;
  lowest = setup.lowest;
  highest = setup.highest;
}

export function channelsOf(classCount: i32): i32 {
  return classCount > 2 ? classCount : 1;
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
