import { type Matrix, zeros } from '../../core/matrix.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/** The compiled scoring as its caller sees it; addresses are of `memory`. */
export interface BoostedScoringKernel {
  readonly memory: WebAssembly.Memory;
  allocate(bytes: number): number;
  begin(
    columns: number,
    outputs: number,
    coderCount: number,
    coders: number,
    cuts: number,
    tests: number,
    nodes: number,
    treeCount: number,
    trees: number,
    values: number,
    mostTests: number,
    mostNodes: number,
  ): void;
  scoreRows(features: number, rows: number, sums: number): void;
}

/** Features that are held at a time: what stays near the processor. */
const numbersOfBlock = 2 ** 16;
/** The kernel works on so many rows at once. */
const rowsAtOnce = 256;

/** The scores that a plan gives rows, on a kernel of its own. */
export function scoreRows(
  kernel: BoostedScoringKernel,
  plan: ScoringPlan,
  baseline: Float64Array,
  { data, rows, columns }: Matrix,
): Matrix {
  const outputs = baseline.length;
  const scores = zeros(rows, outputs);
  for (let i = 0; i < scores.data.length; i++) scores.data[i] = baseline[i % outputs]!;
  const block = rowsAtOnce * Math.max(1, Math.floor(numbersOfBlock / columns / rowsAtOnce));
  const features = kernel.allocate(8 * block * columns);
  const sums = kernel.allocate(8 * block * outputs);
  begin(kernel, plan, columns, outputs);
  for (let first = 0; first < rows; first += block) {
    const end = Math.min(first + block, rows);
    const { buffer } = kernel.memory;
    const own = scores.data.subarray(first * outputs, end * outputs);
    const ownSums = new Float64Array(buffer, sums, own.length);
    new Float64Array(buffer, features, (end - first) * columns).set(
      data.subarray(first * columns, end * columns),
    );
    ownSums.set(own);
    kernel.scoreRows(features, end - first, sums);
    own.set(ownSums);
  }
  return scores;
}

function begin(kernel: BoostedScoringKernel, plan: ScoringPlan, columns: number, outputs: number): void {
  const words = (list: Uint32Array) => {
    const address = kernel.allocate(list.byteLength);
    new Uint32Array(kernel.memory.buffer, address, list.length).set(list);
    return address;
  };
  const numbers = (list: Float64Array) => {
    const address = kernel.allocate(list.byteLength);
    new Float64Array(kernel.memory.buffer, address, list.length).set(list);
    return address;
  };
  kernel.begin(
    columns,
    outputs,
    plan.coders.length / 3,
    words(plan.coders),
    numbers(plan.cuts),
    words(plan.tests),
    words(plan.nodes),
    plan.trees.length / 2,
    words(plan.trees),
    numbers(plan.values),
    plan.mostTests,
    plan.mostNodes,
  );
}
