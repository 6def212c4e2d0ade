import type { GradientRule } from '../../core/models/boosting/gradients.ts';
import type {
  EngineSetup,
  EngineTree,
  LeafRows,
  TreeEngine,
} from '../../core/models/boosting/tree-engine.ts';

/** The compiled engine as its caller sees it; addresses are of `memory`. */
export interface BoostingKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  begin(
    rows: number,
    features: number,
    outputs: number,
    weighted: boolean,
    rule: number,
    quantile: number,
  ): void;
  /** Returns where the feature's thresholds go, float64 each. */
  describeFeature(index: number, bins: number, categorical: number, monotonic: number): number;
  limit(leaves: number, depth: number, leafRows: number, l2: number): void;
  placeRows(first: number, count: number, values: number, targets: number, weights: number): void;
  setBaseline(output: number, score: number): void;
  beginIteration(): void;
  /** Returns the number of nodes. */
  growTree(output: number): number;
  copyTree(to: number): void;
  rowCount(node: number): number;
  copyRows(node: number, to: number): void;
  addTree(output: number, values: number): void;
  allocate(length: number): number;
  free(address: number): void;
}

const rules: Readonly<Record<GradientRule['kind'], number>> = {
  squared: 0,
  quantile: 1,
  poisson: 2,
  logistic: 3,
  softmax: 4,
};
const unlimited = 2 ** 31 - 1;
/** Rows that are handed over at once. */
const rowsOfBlock = 16_384;

/** An engine on a kernel of its own; its memory goes when both do. */
export function createKernelEngine(kernel: BoostingKernel, setup: EngineSetup): TreeEngine {
  const { features, cuts, weights, gradient, baseline, limits, monotonic } = setup;
  const { rows, columns } = features;
  const quantile = gradient.kind === 'quantile' ? gradient.quantile : 0;
  kernel.begin(rows, columns, baseline.length, weights !== null, rules[gradient.kind], quantile);
  cuts.forEach(({ bins, categorical, thresholds }, index) => {
    const to = kernel.describeFeature(index, bins, categorical ? 1 : 0, monotonic[index] ?? 0);
    new Float64Array(kernel.memory.buffer, to, thresholds.length).set(thresholds);
  });
  kernel.limit(
    Math.min(limits.maxLeafNodes, unlimited),
    Math.min(limits.maxDepth, unlimited),
    limits.minSamplesLeaf,
    limits.l2Regularization,
  );
  placeAllRows(kernel, setup);
  baseline.forEach((score, output) => kernel.setBaseline(output, score));

  /** Lets `use` have so many bytes of the kernel's memory for as long as it runs. */
  function borrow<T>(bytes: number, use: (address: number) => T): T {
    const address = kernel.allocate(bytes);
    const result = use(address);
    kernel.free(address);
    return result;
  }

  return {
    beginIteration: () => kernel.beginIteration(),
    growTree: output => {
      const nodes = kernel.growTree(output);
      return borrow(nodes * 61, address => {
        kernel.copyTree(address);
        return readTree(kernel.memory.buffer, address, nodes);
      });
    },
    leafRows: node => {
      const count = kernel.rowCount(node);
      return borrow(24 * count, address => {
        kernel.copyRows(node, address);
        return readRows(kernel.memory.buffer, address, count);
      });
    },
    addTree: (output, values) => {
      borrow(values.byteLength, address => {
        new Float32Array(kernel.memory.buffer, address, values.length).set(values);
        kernel.addTree(output, address);
      });
    },
  };
}

function placeAllRows(kernel: BoostingKernel, { features, target, weights }: EngineSetup): void {
  const { data, rows, columns } = features;
  const targets = kernel.allocate(rowsOfBlock * (8 * columns + 8));
  const weightsAt = targets + 4 * rowsOfBlock;
  const values = weightsAt + 4 * rowsOfBlock;
  for (let first = 0; first < rows; first += rowsOfBlock) {
    const end = Math.min(first + rowsOfBlock, rows);
    const { buffer } = kernel.memory;
    new Float32Array(buffer, targets, rowsOfBlock).set(target.subarray(first, end));
    if (weights !== null) new Float32Array(buffer, weightsAt, rowsOfBlock).set(weights.subarray(first, end));
    new Float64Array(buffer, values, rowsOfBlock * columns).set(
      data.subarray(first * columns, end * columns),
    );
    kernel.placeRows(first, end - first, values, targets, weightsAt);
  }
  kernel.free(targets);
}

function readTree(buffer: ArrayBuffer, address: number, nodes: number): EngineTree {
  const features = address + 16 * nodes;
  const leftBins = features + 12 * nodes;
  return {
    values: new Float64Array(buffer, address, nodes).slice(),
    gains: new Float64Array(buffer, address + 8 * nodes, nodes).slice(),
    features: new Int32Array(buffer, features, nodes).slice(),
    bins: new Int32Array(buffer, features + 4 * nodes, nodes).slice(),
    children: new Int32Array(buffer, features + 8 * nodes, nodes).slice(),
    leftBins: new Uint32Array(buffer, leftBins, 8 * nodes).slice(),
    missingLeft: new Uint8Array(buffer, leftBins + 32 * nodes, nodes).slice(),
  };
}

function readRows(buffer: ArrayBuffer, address: number, count: number): LeafRows {
  const list = (place: number) => new Float64Array(buffer, address + 8 * place * count, count).slice();
  return { targets: list(0), scores: list(1), weights: list(2) };
}
