import type { GrowingSet } from '../../core/models/tree/growing-set.ts';
import type { TreeGrower } from '../../core/models/tree/tree-grower.ts';

/** The compiled grower as its caller sees it; addresses are of `memory`. */
export interface ForestKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Once: memory is taken for good. */
  begin(rows: number, columns: number, classes: number, impurity: number): void;
  /** Returns the number of nodes. */
  grow(
    counted: boolean,
    atRandom: boolean,
    maxDepth: number,
    minSamplesSplit: number,
    minSamplesLeaf: number,
    columnsPerSplit: number,
    seed: number,
  ): number;
  readonly bins: Address;
  readonly binCounts: Address;
  readonly lowest: Address;
  readonly highest: Address;
  readonly target: Address;
  readonly weights: Address;
  readonly features: Address;
  readonly thresholds: Address;
  readonly right: Address;
  readonly values: Address;
  readonly gains: Address;
}

/** A global of the kernel. */
interface Address {
  readonly value: number;
}

const impurityCodes = { variance: 0, entropy: 1, poisson: 2 } as const;
const binsOfColumn = 256;
const unlimited = 2 ** 31 - 1;
/** A node's rows and its weight are counted in 21 bits each. */
const mostCounted = 2 ** 21 - 1;

/** A grower on a kernel of its own; its memory goes when both do. */
export function createKernelGrower(kernel: ForestKernel, set: Omit<GrowingSet, 'weights'>): TreeGrower {
  const { binned, target, classes, impurity } = set;
  const { rows, columns, bins, edges } = binned;
  kernel.begin(rows, columns, classes, impurityCodes[impurity]);
  const numbers = (address: Address, length: number) =>
    new Float64Array(kernel.memory.buffer, address.value, length);
  new Uint8Array(kernel.memory.buffer, kernel.bins.value, bins.length).set(bins);
  numbers(kernel.target, rows).set(target);
  new Int32Array(kernel.memory.buffer, kernel.binCounts.value, columns).set(
    edges.map(edge => edge.lowest.length),
  );
  const lowest = numbers(kernel.lowest, columns * binsOfColumn);
  const highest = numbers(kernel.highest, columns * binsOfColumn);
  edges.forEach((edge, column) => {
    lowest.set(edge.lowest, column * binsOfColumn);
    highest.set(edge.highest, column * binsOfColumn);
  });

  return (weights, limits, seed) => {
    numbers(kernel.weights, rows).set(weights);
    const { maxDepth, minSamplesSplit, minSamplesLeaf, columnsPerSplit, splitter } = limits;
    const nodes = kernel.grow(
      classes === 2 && impurity === 'variance' && areCounts(weights),
      splitter === 'random',
      Math.min(maxDepth, unlimited),
      minSamplesSplit,
      minSamplesLeaf,
      columnsPerSplit,
      seed,
    );
    const whole = ({ value }: Address) => new Int32Array(kernel.memory.buffer, value, nodes).slice();
    return {
      tree: {
        features: whole(kernel.features),
        thresholds: numbers(kernel.thresholds, nodes).slice(),
        right: whole(kernel.right),
        values: numbers(kernel.values, nodes * Math.max(classes, 1)).slice(),
      },
      gains: numbers(kernel.gains, nodes).slice(),
    };
  };
}

/** Whether the weights are whole, and few enough to be counted. */
function areCounts(weights: Float64Array): boolean {
  let sum = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight)) return false;
    sum += weight;
  }
  return sum <= mostCounted && weights.length <= mostCounted;
}
