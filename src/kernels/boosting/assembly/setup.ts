import { teamSize } from '../../threads/assembly/team';

/** What all threads know of a fit, in the memory that they share; the leader writes it before its first order. */
@unmanaged
export class Setup {
  rows: i32;
  features: i32;
  outputs: i32;
  weighted: i32;
  rule: i32;
  maxLeafNodes: i32;
  maxDepth: i32;
  minSamplesLeaf: i32;
  quantile: f64;
  l2: f64;
  /** The largest weight. */
  heaviest: f64;
  /** Records of all rows, and as much room again: nodes of even depth have theirs in the one, of odd in the other. */
  records: usize;
  spare: usize;
  /** A `Feature` each. */
  table: usize;
  /** A `Desk` each member. */
  desks: usize;
  /** Histograms of nodes, and how many there are. */
  histograms: usize;
  histogramCount: i32;
  /** What the last order is about. */
  first: i32;
  count: i32;
  output: i32;
  values: usize;
  targets: usize;
  weights: usize;
  scores: usize;
}

const setupSize: usize = offsetof<Setup>();
const alignment: usize = 64;

export let setup: Setup = changetype<Setup>(0);

/** Where the team stands that works on it. */
export function teamOf(at: Setup): usize {
  return changetype<usize>(at) + ((setupSize + alignment - 1) & ~(alignment - 1));
}

/** Room for so many bytes, at an address that a cache line begins at. */
export function reserve(size: usize): usize {
  return (heap.alloc(size + alignment) + alignment) & ~(alignment - 1);
}

export function makeSetup(): Setup {
  return changetype<Setup>(reserve(setupSize + alignment + teamSize));
}

/** From now on this thread works on that fit. */
export function adoptSetup(at: Setup): void {
  setup = at;
}
