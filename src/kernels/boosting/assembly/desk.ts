import { recordsOfBlock, slopeSize } from './histogram';
import { Node, nodeSize, splitSize } from './node';
import { features, offsetOf } from './rows';
import { reserve, setup } from './setup';

/** What a member of the team works with. Others read what it says so. */
@unmanaged
export class Desk {
  /** Nodes one after another, in the order in which they are made. Read by the leader. */
  nodes: usize;
  /** Leaves that can be split, the most promising at the root of a heap; ids. */
  leaves: usize;
  /** Histograms that no node uses. */
  free: usize;
  /** 256 bytes: whether a bin goes left. */
  goesLeft: usize;
  /** Categories in order, and their ranks; gains of a feature's splits, missing values on the right and on the left. */
  order: usize;
  ranks: usize;
  gains: usize;
  gainsMissingLeft: usize;
  /** What the records of a block add to a bin. */
  slopes: usize;
  /** Histograms of the records of its own part: of a node, and of its other child. Read by all. */
  filled: usize;
  alsoFilled: usize;
  /** The best splits by its own features of the two nodes that were opened last. Read by all. */
  leftSplit: usize;
  rightSplit: usize;
  /** What its records sum to, and the largest of their slopes. Read by all. */
  gradient: i64;
  hessian: i64;
  largest: f64;
  steepest: f64;
}

const deskSize: usize = (offsetof<Desk>() + 63) & ~63;

export let desk: Desk = changetype<Desk>(0);

export function deskOf(member: i32): Desk {
  return changetype<Desk>(setup.desks + <usize>member * deskSize);
}

/** From now on this thread works at the desk of that member. */
export function sitDown(member: i32): void {
  desk = deskOf(member);
}

export function nodeAt(id: i32): Node {
  return changetype<Node>(desk.nodes + <usize>id * nodeSize);
}

/** How far the histograms of members lie apart. */
export function histogramStride(): usize {
  return (offsetOf(features) + 63) & ~63;
}

/** Makes a desk for each member, for trees of at most so many nodes. */
export function makeDesks(members: i32, nodes: i32): void {
  setup.desks = reserve(<usize>members * deskSize);
  const histogram = histogramStride();
  const filled: usize = members == 1 ? 0 : reserve(2 * <usize>members * histogram);
  for (let member = 0; member < members; member++) {
    const made = deskOf(member);
    made.nodes = reserve(<usize>nodes * nodeSize);
    made.leaves = reserve(<usize>nodes * 4);
    made.free = reserve(<usize>setup.histogramCount * 4);
    made.goesLeft = reserve(256);
    made.order = reserve(256 * 4);
    made.ranks = reserve(256 * 8);
    made.gains = reserve(256 * 8);
    made.gainsMissingLeft = reserve(256 * 8);
    made.slopes = reserve(recordsOfBlock * slopeSize);
    made.leftSplit = reserve(splitSize);
    made.rightSplit = reserve(splitSize);
    made.filled = filled + <usize>member * histogram;
    made.alsoFilled = made.filled + <usize>members * histogram;
  }
}
