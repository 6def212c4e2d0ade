/** Follows core's `growTree` step by step, and can be left in between. */
import {
  beginSplit,
  splitBin,
  splitColumn,
  splitGain,
  splitLeft,
  splitPerfect,
  splitThreshold,
} from './best';
import { beginCountedNode, isPure, onesOf, rowsOf, sumCounted, weighCounted, weightOf } from './counted';
import { channels, classes, columns } from './data';
import { drawn, features, gains, open, right, thresholds, total, values } from './desk';
import { counted, entryCount, listRows, partition } from './entries';
import { beginMeasuredNode, sumMeasured, weighMeasured } from './measured';
import { random, seedRandom } from './random';
import { weighRandom } from './random-split';
import { setup } from './setup';

/** Of the tree that is growing: open nodes, nodes, and rows that have come to their leaves. */
let openCount: i32 = 0;
let nodes: i32 = 0;
let settled: i32 = 0;

/** Begins a tree on the rows with a weight above 0, in the open slot. */
export function beginTree(seed: u32): void {
  listRows(setup.counted != 0);
  seedRandom(seed);
  for (let column = 0; column < columns; column++) store<i32>(drawn + ((<usize>column) << 2), column);
  openCount = 1;
  nodes = 0;
  settled = 0;
  putOpen(0, 0, entryCount, 0, -1, counted ? sumCounted(0, entryCount) : 0);
}

/** Its nodes so far. */
export function nodeCount(): i32 {
  return nodes;
}

/** Which share of its rows have come to their leaves. */
export function shareGrown(): f64 {
  return <f64>settled / <f64>entryCount;
}

/** Grows the tree until its rows' columns have been looked at so often; returns whether it is done. */
export function growTree(looks: f64): bool {
  const isCounted = counted;
  const atRandom = setup.atRandom != 0;
  const minSamplesLeaf = setup.minSamplesLeaf;
  const looksOfRow = <f64>min<i32>(setup.columnsPerSplit, columns);
  // Globals are slower than locals.
  let left = openCount;
  let node = nodes;
  while (left > 0 && looks > 0) {
    const at = open + <usize>--left * 24;
    const start = load<i32>(at);
    const end = load<i32>(at, 4);
    const depth = load<i32>(at, 8);
    const rightOf = load<i32>(at, 12);
    const sums = load<u64>(at, 16);
    if (rightOf != -1) store<i32>(right + ((<usize>rightOf) << 2), node);
    const pure = isCounted ? isPure(sums) : sumMeasured(start, end);
    writeValue(node, sums);
    beginSplit();
    if (!pure && depth < setup.maxDepth && end - start >= setup.minSamplesSplit) {
      if (isCounted) beginCountedNode(sums, minSamplesLeaf);
      else beginMeasuredNode(minSamplesLeaf);
      drawSplit(start, end, setup.columnsPerSplit, atRandom);
    }
    store<i32>(features + ((<usize>node) << 2), splitColumn);
    store<f64>(thresholds + ((<usize>node) << 3), splitThreshold);
    store<i32>(right + ((<usize>node) << 2), 0);
    store<f64>(gains + ((<usize>node) << 3), splitGain);
    looks -= <f64>(end - start) * looksOfRow;
    if (splitColumn == -1) {
      settled += end - start;
      node++;
      continue;
    }
    // Where both sides are counted and pure, no one looks at their rows again.
    const middle =
      isCounted && splitPerfect ? start + rowsOf(splitLeft) : partition(start, end, splitColumn, splitBin);
    putOpen(left++, middle, end, depth + 1, node, sums - splitLeft);
    putOpen(left++, start, middle, depth + 1, -1, splitLeft);
    node++;
  }
  openCount = left;
  nodes = node;
  return left == 0;
}

/** A node still to grow: start, end, depth, and the node whose right child it is, i32 each; counted: its sums, u64. */
function putOpen(place: i32, start: i32, end: i32, depth: i32, rightOf: i32, sums: u64): void {
  const at = open + <usize>place * 24;
  store<i32>(at, start);
  store<i32>(at, end, 4);
  store<i32>(at, depth, 8);
  store<i32>(at, rightOf, 12);
  store<u64>(at, sums, 16);
}

function writeValue(node: i32, sums: u64): void {
  if (classes == 2) {
    const weight = counted ? weightOf(sums) : load<f64>(total, 8);
    const ones = counted ? onesOf(sums) : load<f64>(total, 16);
    const at = values + ((<usize>node) << 4);
    store<f64>(at, (weight - ones) / weight);
    store<f64>(at, ones / weight, 8);
    return;
  }
  const weight = load<f64>(total, 8);
  const at = values + <usize>node * <usize>channels * 8;
  for (let i: usize = 0; i < <usize>channels; i++)
    store<f64>(at + 8 * i, load<f64>(total + 16 + 8 * i) / weight);
}

/** Weighs columns drawn at random, and more as long as all drawn ones are constant in this node. */
function drawSplit(start: i32, end: i32, columnsPerSplit: i32, atRandom: bool): void {
  let allConstant = true;
  for (let count = 0; count < columns; count++) {
    if (count >= columnsPerSplit && !allConstant) break;
    const pick = drawn + ((<usize>(count + <i32>floor(random() * <f64>(columns - count)))) << 2);
    const place = drawn + ((<usize>count) << 2);
    const column = load<i32>(pick);
    store<i32>(pick, load<i32>(place));
    store<i32>(place, column);
    // Two rows can be parted in one way only, wherever that is.
    if (splitColumn != -1 && end - start == 2 && !atRandom) continue;
    const constant = atRandom
      ? weighRandom(column, start, end)
      : counted
        ? weighCounted(column, start, end)
        : weighMeasured(column, start, end);
    if (constant) continue;
    allConstant = false;
    if (splitPerfect) break;
  }
}
