/**
 * Scores rows by boosted trees: `BoostedScoringKernel` in `../score-rows.ts`, laid out as `../scoring-plan.ts` says.
 *
 * Of 256 rows at a time each feature becomes bytes, its codes. Then every split of a tree, whether a row comes to it or
 * not, is decided for sixteen rows by one comparison: there is nothing to foresee wrongly, and nothing to wait for.
 */
import { codeFeature, coderSize, rowsOfBlock } from './codes';
import { findLeaves, leafNumbers, nodeSize, rowsOfSlot, slotSize } from './leaves';
import { testSet, testSize } from './sets';

/** Bytes from a row to the next, and from its sums to the next one's. */
let rowSize: usize = 0;
let sumsSize: usize = 0;
let coders: usize = 0;
let coderCount: i32 = 0;
/** 256 of each coder, f64. */
let cuts: usize = 0;
let tests: usize = 0;
let nodes: usize = 0;
/** Of each tree the number of its tests and of its nodes, i32 each. */
let trees: usize = 0;
let treeCount: i32 = 0;
/** Of each tree what its leaves add, f64 each. */
let values: usize = 0;
/** Two of each coder, then one a test. */
let planes: usize = 0;
let slots: usize = 0;

const cutsSize: usize = 256 * 8;
const treeSize: usize = 8;

export function allocate(bytes: usize): usize {
  return heap.alloc(bytes);
}

/** Takes what `scoring-plan.ts` laid out; `mostTests` and `mostNodes` are of one tree. */
export function begin(
  columns: i32,
  outputs: i32,
  ofCoders: i32,
  codersAt: usize,
  cutsAt: usize,
  testsAt: usize,
  nodesAt: usize,
  ofTrees: i32,
  treesAt: usize,
  valuesAt: usize,
  mostTests: i32,
  mostNodes: i32,
): void {
  rowSize = (<usize>columns) << 3;
  sumsSize = (<usize>outputs) << 3;
  coderCount = ofCoders;
  coders = codersAt;
  cuts = cutsAt;
  tests = testsAt;
  nodes = nodesAt;
  treeCount = ofTrees;
  trees = treesAt;
  values = valuesAt;
  planes = heap.alloc(<usize>(2 * ofCoders + mostTests) * rowsOfBlock);
  slots = heap.alloc(<usize>(256 + mostNodes) * slotSize);
  leafNumbers(slots);
}

/** Adds to the sums of rows, f64 each, what their leaves add. */
export function scoreRows(features: usize, rows: i32, sums: usize): void {
  for (let first = 0; first < rows; first += rowsOfBlock)
    scoreBlock(
      features + <usize>first * rowSize,
      min(rowsOfBlock, rows - first),
      sums + <usize>first * sumsSize,
    );
}

function scoreBlock(features: usize, rows: i32, sums: usize): void {
  for (let i = 0; i < coderCount; i++) {
    const coder = coders + <usize>i * coderSize;
    codeFeature(
      coder,
      cuts + <usize>i * cutsSize,
      features,
      rowSize,
      rows,
      planes + <usize>(2 * i * rowsOfBlock),
    );
  }
  const decided = planes + <usize>(2 * coderCount * rowsOfBlock);
  let test = tests;
  let node = nodes;
  let ofLeaves = values;
  let output: usize = 0;
  for (let i = 0; i < treeCount; i++) {
    const testCount = load<i32>(trees + <usize>i * treeSize);
    const nodeCount = load<i32>(trees + <usize>i * treeSize, 4);
    for (let k = 0; k < testCount; k++) {
      testSet(test, planes, decided + <usize>(k * rowsOfBlock));
      test += testSize;
    }
    const end = node + <usize>nodeCount * nodeSize;
    for (let row = 0; row < rows; row += rowsOfSlot) {
      const found = findLeaves(node, end, planes + <usize>row, slots);
      addValues(found, min(rowsOfSlot, rows - row), ofLeaves, sums + <usize>row * sumsSize + output);
    }
    node = end;
    ofLeaves += (<usize>(nodeCount + 1)) << 3;
    output += 8;
    if (output == sumsSize) output = 0;
  }
}

/** Adds to the sums of an output what the leaves add whose numbers were found. */
function addValues(found: usize, rows: i32, ofLeaves: usize, sums: usize): void {
  let sum = sums;
  for (let row = 0; row < rows; row++) {
    const leaf = <usize>load<u8>(found + <usize>row);
    store<f64>(sum, load<f64>(sum) + load<f64>(ofLeaves + (leaf << 3)));
    sum += sumsSize;
  }
}
