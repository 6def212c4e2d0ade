import { records, recordSize, spare } from './rows';

/**
 * A node of the tree that is being grown. Each member of the team has all nodes on its desk, the same but for `start` and
 * `end`: the records of its part.
 */
@unmanaged
export class Node {
  id: i32;
  /** Rows of all members. */
  count: i32;
  start: i32;
  end: i32;
  depth: i32;
  /** The left child, −1 for a leaf; the right one is the next. */
  child: i32;
  /** 0 where it has none any more: it is filled again when it is asked for. */
  histogram: usize;
  gradient: i64;
  hessian: i64;
  value: f64;
  lower: f64;
  upper: f64;
  /** The best split: −1 for none. */
  feature: i32;
  /** Bins up to this one go left; −1 where `leftBins` says which. */
  bin: i32;
  missingLeft: i32;
  leftRows: i32;
  leftGradient: i64;
  leftHessian: i64;
  gain: f64;
  leftValue: f64;
  rightValue: f64;
  /** 256 bits. */
  leftBins0: u64;
  leftBins1: u64;
  leftBins2: u64;
  leftBins3: u64;
}

export const nodeSize: usize = offsetof<Node>();

/** What of a node tells its best split. */
export const splitAt: usize = offsetof<Node>('feature');
export const splitSize: usize = nodeSize - splitAt;

/** Records go to and fro: those of a node are with all others of its depth. */
export function recordsOfDepth(depth: i32): usize {
  return (depth & 1) == 0 ? records : spare;
}

/** Where a record of a node is. */
export function recordIn(node: Node, row: i32): usize {
  return recordsOfDepth(node.depth) + <usize>row * recordSize;
}

/** The address of its 256 bits. */
export function leftBinsOf(node: Node): usize {
  return changetype<usize>(node) + offsetof<Node>('leftBins0');
}
