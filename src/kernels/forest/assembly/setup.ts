/** What all threads know of a forest, in the memory that they share; the leader writes it before the helpers come. */
@unmanaged
export class Setup {
  rows: i32;
  columns: i32;
  /** 0 for regression. */
  classes: i32;
  /** 0 variance, 1 entropy, 2 Poisson deviance. */
  impurity: i32;
  maxDepth: i32;
  minSamplesSplit: i32;
  minSamplesLeaf: i32;
  columnsPerSplit: i32;
  /** Whether two classes with whole weights are counted, rather than sums of numbers taken. */
  counted: i32;
  /** Whether columns are split at random. */
  atRandom: i32;
  /** Rows drawn with replacement for a tree; −1 for all as they are. */
  draws: i32;
  /** How many rows may be drawn: those listed in `pool`, or all. */
  poolSize: i32;
  /** Whether each sample's classes are balanced. */
  balanced: i32;
  /** Trees to grow, and the one that is next. */
  trees: i32;
  next: i32;
  /** Trees handed in so far, for the leader to wait by. */
  handedIn: i32;
  /** Helpers that came in, and desks that there are. */
  helpers: i32;
  desks: i32;
  /** Not 0 when no one needs the trees any more. */
  stopped: i32;
  slotsOfDesk: i32;
  /** Nodes that a tree has room for. */
  mostNodes: i32;
  /** Columns one after another, a byte a row. */
  bins: usize;
  /** Number of bins of each column, i32. */
  binCounts: usize;
  /** Least and greatest value of each bin: 256 of each a column, f64. */
  lowest: usize;
  highest: usize;
  /** f64 each, a row. */
  target: usize;
  weights: usize;
  /** Rows that may be drawn, u32; 0 for all. */
  pool: usize;
  /** Two seeds a tree, of its sample and of its splits, u32. */
  seeds: usize;
  /** One a thread, see `desk.ts`. */
  deskArea: usize;
  deskSize: usize;
}

const alignment: usize = 64;

export let setup: Setup = changetype<Setup>(0);

/** Room for so many bytes, at an address that a cache line begins at. */
export function reserve(size: usize): usize {
  return (heap.alloc(size + alignment) + alignment) & ~(alignment - 1);
}

export function makeSetup(): Setup {
  const at = reserve(offsetof<Setup>());
  memory.fill(at, 0, offsetof<Setup>());
  return changetype<Setup>(at);
}

/** From now on this thread works on that forest. */
export function adoptSetup(at: Setup): void {
  setup = at;
}

export function addressOfNext(): usize {
  return changetype<usize>(setup) + offsetof<Setup>('next');
}

export function addressOfHandedIn(): usize {
  return changetype<usize>(setup) + offsetof<Setup>('handedIn');
}

export function addressOfHelpers(): usize {
  return changetype<usize>(setup) + offsetof<Setup>('helpers');
}

export function addressOfStopped(): usize {
  return changetype<usize>(setup) + offsetof<Setup>('stopped');
}
