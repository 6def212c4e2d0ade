/** The compiled grower as its caller sees it; addresses are of its memory. */
export interface ForestKernel {
  /** Makes room for the columns; returns the address that helpers follow. */
  begin(rows: number, columns: number, classes: number, impurity: number): number;
  limit(
    maxDepth: number,
    minSamplesSplit: number,
    minSamplesLeaf: number,
    columnsPerSplit: number,
    atRandom: boolean,
  ): void;
  /** How the rows of a tree are drawn: −1 draws are all as they are. */
  sample(draws: number, poolSize: number, listed: boolean, balanced: boolean, counted: boolean): void;
  /** Lets trees be grown on so many threads. */
  open(trees: number, mostNodes: number, threads: number): void;
  /**
   * Grows the tree that is next until rows' columns were looked at so often: which share of it is grown, 1 once it is
   * handed in; −1 where none is left.
   */
  growOn(looks: number): number;
  /** Where a grown tree stands that was not fetched yet; 0 for none. */
  grownSlot(): number;
  freeSlot(slot: number): void;
  /** Waits until more than so many trees were grown. */
  waitBeyond(count: number): void;
  stop(): void;
  binsAt(): number;
  binCountsAt(): number;
  lowestAt(): number;
  highestAt(): number;
  targetAt(): number;
  weightsAt(): number;
  poolAt(): number;
  seedsAt(): number;
}

/** A kernel with its memory, and the threads that may help. */
export interface ForestBench {
  readonly kernel: ForestKernel;
  readonly memory: WebAssembly.Memory;
  readonly helpers: number;
  /** Has the helpers come in. */
  send(setup: number): void;
}
