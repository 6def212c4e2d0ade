/** What the caller may call: `ForestKernel` in `../grower.ts`. Follows core's `growTree` step by step. */
import {
  bins,
  channels,
  classes,
  columns,
  counted,
  entryAt,
  entryCount,
  entrySize,
  layOut,
  listRows,
  rowAt,
  rows,
} from './data';
import { chooseLayout, layOutHistogram, sumNode, total } from './histogram';
import { random, seedRandom } from './random';
import { beginSplit, splitBin, splitColumn, splitGain, splitThreshold, weighColumn } from './splitting';

export { bins, highest, lowest, target, weights } from './data';

/** A node still to grow: start, end, depth, and the node whose right child it is, i32 each. */
let open: usize = 0;
/** The columns in the order in which they were drawn last, i32 each. */
let drawn: usize = 0;
/** The tree in preorder, see core's Tree. */
export let features: usize = 0;
export let thresholds: usize = 0;
export let right: usize = 0;
export let values: usize = 0;
export let gains: usize = 0;

export function begin(rowCount: i32, columnCount: i32, classCount: i32): void {
  layOut(rowCount, columnCount, classCount);
  layOutHistogram();
  const nodes: usize = 2 * <usize>rowCount;
  open = heap.alloc((<usize>rowCount + 2) * 16);
  drawn = heap.alloc(<usize>columnCount * 4);
  features = heap.alloc(nodes * 4);
  thresholds = heap.alloc(nodes * 8);
  right = heap.alloc(nodes * 4);
  values = heap.alloc(nodes * 8 * <usize>max<i32>(classCount, 1));
  gains = heap.alloc(<usize>columnCount * 8);
}

/** Grows a tree on the rows with a weight above 0; returns its number of nodes. */
export function grow(
  isCounted: bool,
  maxDepth: i32,
  minSamplesSplit: i32,
  minSamplesLeaf: i32,
  columnsPerSplit: i32,
  seed: u32,
): i32 {
  listRows(isCounted);
  chooseLayout();
  seedRandom(seed);
  memory.fill(gains, 0, <usize>columns * 8);
  for (let column = 0; column < columns; column++) store<i32>(drawn + ((<usize>column) << 2), column);
  let openCount = 1;
  putOpen(0, 0, entryCount, 0, -1);
  let nodes = 0;
  while (openCount > 0) {
    const at = open + ((<usize>--openCount) << 4);
    const start = load<i32>(at);
    const end = load<i32>(at, 4);
    const depth = load<i32>(at, 8);
    const rightOf = load<i32>(at, 12);
    const node = nodes++;
    if (rightOf != -1) store<i32>(right + ((<usize>rightOf) << 2), node);
    const pure = sumNode(start, end);
    writeValue(node);
    beginSplit();
    if (!pure && depth < maxDepth && end - start >= minSamplesSplit)
      drawSplit(start, end, minSamplesLeaf, columnsPerSplit);
    store<i32>(features + ((<usize>node) << 2), splitColumn);
    store<f64>(thresholds + ((<usize>node) << 3), splitColumn == -1 ? 0 : splitThreshold);
    store<i32>(right + ((<usize>node) << 2), 0);
    if (splitColumn == -1) continue;
    const gain = gains + ((<usize>splitColumn) << 3);
    store<f64>(gain, load<f64>(gain) + splitGain);
    const middle = partition(start, end);
    putOpen(openCount++, middle, end, depth + 1, node);
    putOpen(openCount++, start, middle, depth + 1, -1);
  }
  return nodes;
}

function putOpen(place: i32, start: i32, end: i32, depth: i32, rightOf: i32): void {
  const at = open + ((<usize>place) << 4);
  store<i32>(at, start);
  store<i32>(at, end, 4);
  store<i32>(at, depth, 8);
  store<i32>(at, rightOf, 12);
}

function writeValue(node: i32): void {
  const weight = load<f64>(total, 8);
  if (classes == 2) {
    const at = values + ((<usize>node) << 4);
    store<f64>(at, (weight - load<f64>(total, 16)) / weight);
    store<f64>(at, load<f64>(total, 16) / weight, 8);
    return;
  }
  const at = values + <usize>node * <usize>channels * 8;
  for (let i: usize = 0; i < <usize>channels; i++)
    store<f64>(at + 8 * i, load<f64>(total + 16 + 8 * i) / weight);
}

/** Weighs columns drawn at random, and more as long as all drawn ones are constant in this node. */
function drawSplit(start: i32, end: i32, minSamplesLeaf: i32, columnsPerSplit: i32): void {
  let allConstant = true;
  for (let count = 0; count < columns; count++) {
    if (count >= columnsPerSplit && !allConstant) break;
    const pick = drawn + ((<usize>(count + <i32>floor(random() * <f64>(columns - count)))) << 2);
    const place = drawn + ((<usize>count) << 2);
    const column = load<i32>(pick);
    store<i32>(pick, load<i32>(place));
    store<i32>(place, column);
    if (!weighColumn(column, start, end, minSamplesLeaf)) allConstant = false;
  }
}

/** Moves the rows that go left to the front, by swapping; returns where the others begin. */
function partition(start: i32, end: i32): i32 {
  const own = bins + <usize>splitColumn * <usize>rows;
  const last = <u32>splitBin;
  let low = entryAt(start);
  let high = entryAt(end);
  while (low < high) {
    if (<u32>load<u8>(own + <usize>load<u32>(low + rowAt)) <= last) {
      low += entrySize;
    } else {
      high -= entrySize;
      swap(low, high);
    }
  }
  return <i32>((low - entryAt(0)) / entrySize);
}

function swap(a: usize, b: usize): void {
  const held = v128.load(a);
  v128.store(a, v128.load(b));
  v128.store(b, held);
  if (counted) return;
  const rest = v128.load(a, 16);
  v128.store(a, v128.load(b, 16), 16);
  v128.store(b, rest, 16);
}
