import { type Matrix, zeros } from '../../core/matrix.ts';
import type { Tree } from '../../core/models/tree/tree.ts';

/** The compiled sums as their caller sees them; addresses are of `memory`. */
export interface ScoringKernel {
  readonly memory: WebAssembly.Memory;
  allocate(bytes: number): number;
  addTree(
    nodes: number,
    values: number,
    features: number,
    rowSize: number,
    rows: number,
    outputs: number,
    sums: number,
  ): void;
}

/** Features that are held at a time. */
const numbersOfBlock = 2 ** 22;
const rowsAtOnce = 8;

/** The sums of the values of each row's leaves, on a kernel of its own. */
export function sumTreesBy(
  kernel: ScoringKernel,
  trees: readonly Tree[],
  features: Matrix,
  outputs: number,
): Matrix {
  const { data, rows, columns } = features;
  const sums = zeros(rows, outputs);
  const mostNodes = trees.reduce((most, tree) => Math.max(most, tree.features.length), 0);
  const block = Math.min(whole(rows), whole(Math.floor(numbersOfBlock / columns)));
  const nodesAt = kernel.allocate(16 * mostNodes);
  const valuesAt = kernel.allocate(8 * outputs * mostNodes);
  const featuresAt = kernel.allocate(8 * block * columns);
  const sumsAt = kernel.allocate(8 * block * outputs);
  const { buffer } = kernel.memory;
  for (let first = 0; first < rows; first += block) {
    const count = Math.min(block, rows - first);
    const own = data.subarray(first * columns, (first + count) * columns);
    new Float64Array(buffer, featuresAt, own.length).set(own);
    const blockSums = new Float64Array(buffer, sumsAt, block * outputs).fill(0);
    for (const tree of trees) {
      writeNodes(buffer, nodesAt, tree);
      new Float64Array(buffer, valuesAt, tree.values.length).set(tree.values);
      kernel.addTree(nodesAt, valuesAt, featuresAt, 8 * columns, whole(count), outputs, sumsAt);
    }
    sums.data.set(blockSums.subarray(0, count * outputs), first * outputs);
  }
  return sums;
}

/** Rows rounded up to as many as go down a tree at once. */
function whole(rows: number): number {
  return rowsAtOnce * Math.max(1, Math.ceil(rows / rowsAtOnce));
}

/** In the layout of `assembly/kernel.ts`. */
function writeNodes(buffer: ArrayBuffer, at: number, { features, thresholds, right }: Tree): void {
  const numbers = new Float64Array(buffer, at, 2 * features.length);
  const words = new Uint32Array(buffer, at, 4 * features.length);
  thresholds.forEach((threshold, node) => {
    numbers[2 * node] = threshold;
  });
  right.forEach((child, node) => {
    words[4 * node + 3] = 16 * child;
  });
  features.forEach((feature, node) => {
    if (feature === -1) numbers[2 * node] = NaN;
    if (feature === -1) words[4 * node + 3] = 16 * node;
    words[4 * node + 2] = feature === -1 ? 0 : 8 * feature;
  });
}
