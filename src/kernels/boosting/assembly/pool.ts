/** Histograms of nodes. All members take and give back the same ones, since all do the same steps. */
import { desk, nodeAt } from './desk';
import { leafCount, leafIn } from './leaves';
import { Node } from './node';
import { features, offsetOf } from './rows';
import { setup } from './setup';

/** Histograms that are kept at once take so many bytes at most; others are filled again when their node is split. */
const mostBytes: usize = 1 << 26;
const fewest: i32 = 8;

let freeCount: i32 = 0;

/** How many histograms to make for trees of so many nodes. */
export function histogramsFor(nodes: i32): i32 {
  return max(fewest, <i32>min(mostBytes / offsetOf(features), <usize>nodes));
}

/** Puts all back. */
export function fillPool(): void {
  freeCount = setup.histogramCount;
  for (let i = 0; i < freeCount; i++)
    store<u32>(desk.free + ((<usize>i) << 2), <u32>(setup.histograms + <usize>i * offsetOf(features)));
}

/** An unused histogram; where all are in use, that of the leaf least likely to be split next. */
export function takeHistogram(): usize {
  if (freeCount > 0) return load<u32>(desk.free + ((<usize>--freeCount) << 2));
  for (let i = leafCount - 1; i >= 0; i--) {
    const node = nodeAt(leafIn(i));
    if (node.histogram == 0) continue;
    const histogram = node.histogram;
    node.histogram = 0;
    return histogram;
  }
  return unreachable();
}

export function giveBack(node: Node): void {
  if (node.histogram == 0) return;
  store<u32>(desk.free + ((<usize>freeCount) << 2), <u32>node.histogram);
  freeCount++;
  node.histogram = 0;
}
