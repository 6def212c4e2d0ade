import type { GradientRule } from '../../core/models/boosting/gradients.ts';
import type {
  EngineSetup,
  EngineTree,
  LeafRows,
  TreeEngine,
} from '../../core/models/boosting/tree-engine.ts';

/** The compiled engine as its caller sees it; addresses are of its memory. */
export interface BoostingKernel {
  /** Returns the address that helpers follow. */
  begin(
    rows: number,
    features: number,
    outputs: number,
    weighted: boolean,
    heaviest: number,
    rule: number,
    quantile: number,
  ): number;
  /** Returns where the feature's thresholds go, float64 each. */
  describeFeature(index: number, bins: number, categorical: number, monotonic: number): number;
  /** Waits a little for the helpers; returns how many threads will work. */
  limit(leaves: number, depth: number, leafRows: number, l2: number, helpers: number): number;
  place(first: number, count: number, values: number, targets: number, weights: number, scores: number): void;
  beginIteration(): void;
  /** Returns the number of nodes. */
  grow(output: number): number;
  copyTree(to: number): void;
  rowCount(node: number): number;
  copyRows(node: number, to: number): void;
  addTree(output: number, values: number): void;
  end(): void;
  allocate(length: number): number;
  free(address: number): void;
}

/** A kernel with its memory, and the threads that may help. */
export interface BoostingBench {
  readonly kernel: BoostingKernel;
  readonly memory: WebAssembly.Memory;
  readonly helpers: number;
  /** Has the helpers come in. */
  send(setup: number): void;
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
export function createKernelEngine(bench: BoostingBench, setup: EngineSetup): TreeEngine {
  const { kernel, memory } = bench;
  const { features, cuts, weights, gradient, baseline, limits, monotonic } = setup;
  const { rows, columns } = features;
  const quantile = gradient.kind === 'quantile' ? gradient.quantile : 0;
  const heaviest = weights === null ? 1 : weights.reduce((most, weight) => Math.max(most, weight), 0);
  const rule = rules[gradient.kind];
  bench.send(kernel.begin(rows, columns, baseline.length, weights !== null, heaviest, rule, quantile));
  cuts.forEach(({ bins, categorical, thresholds }, index) => {
    const to = kernel.describeFeature(index, bins, categorical ? 1 : 0, monotonic[index] ?? 0);
    new Float64Array(memory.buffer, to, thresholds.length).set(thresholds);
  });
  const threads = kernel.limit(
    Math.min(limits.maxLeafNodes, unlimited),
    Math.min(limits.maxDepth, unlimited),
    limits.minSamplesLeaf,
    limits.l2Regularization,
    bench.helpers,
  );
  placeAllRows(bench, setup);

  /** Lets `use` have so many bytes of the kernel's memory for as long as it runs. */
  function borrow<T>(bytes: number, use: (address: number) => T): T {
    const address = kernel.allocate(bytes);
    const result = use(address);
    kernel.free(address);
    return result;
  }

  return {
    threads,
    beginIteration: () => kernel.beginIteration(),
    growTree: output => {
      const nodes = kernel.grow(output);
      return borrow(nodes * 61, address => {
        kernel.copyTree(address);
        return readTree(memory.buffer, address, nodes);
      });
    },
    leafRows: node => {
      const count = kernel.rowCount(node);
      return borrow(24 * count, address => {
        kernel.copyRows(node, address);
        return readRows(memory.buffer, address, count);
      });
    },
    addTree: (output, values) => {
      borrow(values.byteLength, address => {
        new Float32Array(memory.buffer, address, values.length).set(values);
        kernel.addTree(output, address);
      });
    },
    end: () => kernel.end(),
  };
}

function placeAllRows({ kernel, memory }: BoostingBench, setup: EngineSetup): void {
  const { features, target, weights, baseline } = setup;
  const { data, rows, columns } = features;
  const outputs = baseline.length;
  const targets = kernel.allocate(rowsOfBlock * (8 * columns + 8 + 4 * outputs));
  const weightsAt = targets + 4 * rowsOfBlock;
  const scores = weightsAt + 4 * rowsOfBlock;
  const values = scores + 4 * outputs * rowsOfBlock;
  for (let first = 0; first < rows; first += rowsOfBlock) {
    const end = Math.min(first + rowsOfBlock, rows);
    const { buffer } = memory;
    new Float32Array(buffer, targets, rowsOfBlock).set(target.subarray(first, end));
    if (weights !== null) new Float32Array(buffer, weightsAt, rowsOfBlock).set(weights.subarray(first, end));
    const scoresOfBlock = new Float32Array(buffer, scores, outputs * (end - first));
    if (setup.scores === null)
      for (let i = 0; i < scoresOfBlock.length; i++) scoresOfBlock[i] = baseline[i % outputs]!;
    else scoresOfBlock.set(setup.scores.subarray(first * outputs, end * outputs));
    new Float64Array(buffer, values, rowsOfBlock * columns).set(
      data.subarray(first * columns, end * columns),
    );
    kernel.place(first, end - first, values, targets, weightsAt, scores);
  }
  kernel.free(targets);
}

function readTree(buffer: ArrayBufferLike, address: number, nodes: number): EngineTree {
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

function readRows(buffer: ArrayBufferLike, address: number, count: number): LeafRows {
  const list = (place: number) => new Float64Array(buffer, address + 8 * place * count, count).slice();
  return { targets: list(0), scores: list(1), weights: list(2) };
}
