/** What the caller may call: `BoostingKernel` in `../engine.ts`. */
import { setRule } from './gradients';
import { growTree, nodeAt, nodeCount, setLimits } from './grow';
import { leftBinsOf } from './node';
import { layOut } from './rows';
import { setRules } from './search';

export { beginIteration } from './gradients';
export { addTree, copyRows, growTree } from './grow';
export { describeFeature, placeRows, setBaseline } from './rows';

export function allocate(length: i32): usize {
  return heap.alloc(length);
}

export function free(address: usize): void {
  heap.free(address);
}

export function begin(
  rows: i32,
  features: i32,
  outputs: i32,
  weighted: bool,
  rule: i32,
  quantile: f64,
): void {
  setRule(rule, quantile);
  layOut(rows, features, outputs, weighted, rule == 4);
}

/** To be called when all features are described. */
export function limit(leaves: i32, depth: i32, leafRows: i32, l2: f64): void {
  setLimits(leaves, depth, leafRows);
  setRules(leafRows, l2);
}

/** Rows of a node of the tree grown last. */
export function rowCount(id: i32): i32 {
  return nodeAt(id).end - nodeAt(id).start;
}

/**
 * Writes the tree grown last, list after list, each one a node:
 * values f64, gains f64, features i32, bins i32, children i32, 8 words u32 of bins that go left, whether missing goes left u8.
 */
export function copyTree(to: usize): void {
  const count = <usize>nodeCount;
  const gains = to + 8 * count;
  const features = gains + 8 * count;
  const bins = features + 4 * count;
  const children = bins + 4 * count;
  const leftBins = children + 4 * count;
  const missingLeft = leftBins + 32 * count;
  for (let i: usize = 0; i < count; i++) {
    const node = nodeAt(<i32>i);
    const isSplit = node.child != -1;
    store<f64>(to + 8 * i, node.value);
    store<f64>(gains + 8 * i, isSplit ? node.gain : 0);
    store<i32>(features + 4 * i, isSplit ? node.feature : -1);
    store<i32>(bins + 4 * i, isSplit ? node.bin : -1);
    store<i32>(children + 4 * i, node.child);
    if (isSplit && node.bin == -1) memory.copy(leftBins + 32 * i, leftBinsOf(node), 32);
    else memory.fill(leftBins + 32 * i, 0, 32);
    store<u8>(missingLeft + i, isSplit ? <u8>node.missingLeft : 0);
  }
}
