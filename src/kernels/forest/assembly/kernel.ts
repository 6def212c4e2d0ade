/** What the caller may call: `ForestKernel` in `../bench.ts`. The thread that calls leads; `follow` is for helpers. */
import { readData } from './data';
import { EMPTY, GROWN, openSlot, sitDown, sizeOfDesk, slotAt, slotOf } from './desk';
import { beginTree, growTree, nodeCount, shareGrown } from './grow';
import { readBinSize } from './measured';
import { chooseImpurity } from './merit';
import { drawSample } from './sample';
import {
  addressOfHandedIn,
  addressOfHelpers,
  addressOfNext,
  addressOfStopped,
  adoptSetup,
  makeSetup,
  reserve,
  Setup,
  setup,
} from './setup';

/** Nanoseconds that are waited for something before it is looked at again. */
const glance: i64 = 100_000_000;
/** How often that is done before whom one waits for is taken for dead. */
const patience: i32 = 1200;

/** Room for the columns and what is known of them; returns the address of the setup, which helpers follow. */
export function begin(rows: i32, columns: i32, classes: i32, impurity: i32): usize {
  adoptSetup(makeSetup());
  setup.rows = rows;
  setup.columns = columns;
  setup.classes = classes;
  setup.impurity = impurity;
  setup.bins = reserve(<usize>rows * <usize>columns);
  setup.binCounts = reserve(<usize>columns * 4);
  setup.lowest = reserve(<usize>columns * 2048);
  setup.highest = reserve(<usize>columns * 2048);
  setup.target = reserve(<usize>rows * 8);
  setup.weights = reserve(<usize>rows * 8);
  return changetype<usize>(setup);
}

export function limit(
  maxDepth: i32,
  minSamplesSplit: i32,
  minSamplesLeaf: i32,
  columnsPerSplit: i32,
  atRandom: bool,
): void {
  setup.maxDepth = maxDepth;
  setup.minSamplesSplit = minSamplesSplit;
  setup.minSamplesLeaf = minSamplesLeaf;
  setup.columnsPerSplit = columnsPerSplit;
  setup.atRandom = atRandom ? 1 : 0;
}

/** How trees' rows are drawn, and whether they are counted. */
export function sample(draws: i32, poolSize: i32, isListed: bool, isBalanced: bool, isCounted: bool): void {
  setup.draws = draws;
  setup.poolSize = poolSize;
  setup.pool = isListed ? reserve(<usize>poolSize * 4) : 0;
  setup.balanced = isBalanced ? 1 : 0;
  setup.counted = isCounted ? 1 : 0;
}

/** Makes a desk for each thread; from now on helpers may come. */
export function open(trees: i32, mostNodes: i32, threads: i32): void {
  setup.trees = trees;
  setup.seeds = reserve(<usize>trees * 8);
  setup.mostNodes = mostNodes;
  setup.desks = threads;
  // One that helps goes on while its last tree waits to be fetched.
  setup.slotsOfDesk = threads == 1 ? 1 : 2;
  setup.deskSize = sizeOfDesk();
  setup.deskArea = reserve(setup.deskSize * <usize>threads);
  for (let member = threads - 1; member >= 0; member--) {
    sitDown(member);
    for (let slot = 0; slot < setup.slotsOfDesk; slot++) store<i32>(slotAt(slot), EMPTY);
  }
  readSetup();
}

function readSetup(): void {
  readData();
  readBinSize();
  chooseImpurity(setup.impurity);
}

/** The leader's tree; −1 while it has none. */
let leading: i32 = -1;

/**
 * Grows the leader's tree, or the one that is next, in its first slot, until rows' columns have been looked at so often.
 * Returns which share of it is grown, 1 once it is handed in; −1 where none is left.
 */
export function growOn(looks: f64): f64 {
  if (leading == -1) {
    const index = claimTree();
    if (index >= setup.trees) return -1;
    beginIn(0, index);
    leading = index;
  }
  if (!growTree(looks)) return shareGrown();
  handIn(slotAt(0), leading);
  leading = -1;
  return 1;
}

function claimTree(): i32 {
  return atomic.add<i32>(addressOfNext(), 1);
}

function beginIn(turn: i32, index: i32): void {
  const seeds = setup.seeds + ((<usize>index) << 3);
  drawSample(load<u32>(seeds));
  openSlot(slotAt(turn));
  beginTree(load<u32>(seeds, 4));
}

function handIn(slot: usize, index: i32): void {
  store<i32>(slot, index, 4);
  store<i32>(slot, nodeCount(), 8);
  atomic.store<i32>(slot, GROWN);
  atomic.add<i32>(addressOfHandedIn(), 1);
  atomic.notify(addressOfHandedIn(), 1);
}

/** A helper's whole work: trees, until none is left or wanted. */
export function follow(at: usize): void {
  adoptSetup(changetype<Setup>(at));
  const member = 1 + atomic.add<i32>(addressOfHelpers(), 1);
  if (member >= setup.desks) return;
  sitDown(member);
  readSetup();
  let turn = 0;
  while (waitForRoom(slotAt(turn))) {
    const index = claimTree();
    if (index >= setup.trees) return;
    beginIn(turn, index);
    growTree(Infinity);
    handIn(slotAt(turn), index);
    turn = 1 - turn;
  }
}

/**
 * Waits until the tree that a slot holds is fetched; false where no more are wanted. A function of its own: V8's baseline
 * compiler (11.3) loses the locals of one that calls others after an atomic wait.
 */
function waitForRoom(slot: usize): bool {
  while (atomic.load<i32>(slot) != EMPTY) {
    if (atomic.load<i32>(addressOfStopped()) != 0) return false;
    atomic.wait<i32>(slot, GROWN, glance);
  }
  return atomic.load<i32>(addressOfStopped()) == 0;
}

/** The address of a tree that was grown and not fetched yet; 0 where there is none. */
export function grownSlot(): usize {
  for (let number = 0; number < setup.desks * setup.slotsOfDesk; number++) {
    const slot = slotOf(number);
    if (atomic.load<i32>(slot) == GROWN) return slot;
  }
  return 0;
}

/** Gives a slot back to its thread. */
export function freeSlot(slot: usize): void {
  atomic.store<i32>(slot, EMPTY);
  atomic.notify(slot, 1);
}

/** Waits until more than so many trees have been handed in. */
export function waitBeyond(count: i32): void {
  for (let look = 0; atomic.load<i32>(addressOfHandedIn()) <= count; look++) {
    if (look == patience) unreachable();
    atomic.wait<i32>(addressOfHandedIn(), count, glance);
  }
}

/** Sends the helpers away; those at a tree finish it. */
export function stop(): void {
  atomic.store<i32>(addressOfStopped(), 1);
  atomic.store<i32>(addressOfNext(), setup.trees);
}

/** Where the lists of the setup stand. */
export function binsAt(): usize {
  return setup.bins;
}
export function binCountsAt(): usize {
  return setup.binCounts;
}
export function lowestAt(): usize {
  return setup.lowest;
}
export function highestAt(): usize {
  return setup.highest;
}
export function targetAt(): usize {
  return setup.target;
}
export function weightsAt(): usize {
  return setup.weights;
}
export function poolAt(): usize {
  return setup.pool;
}
export function seedsAt(): usize {
  return setup.seeds;
}
