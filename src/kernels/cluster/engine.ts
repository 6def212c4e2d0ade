import type { Matrix } from '../../core/matrix.ts';
import type { KMeansRows } from '../../core/models/cluster/k-means-rows.ts';
import { plusPlusTries } from '../../core/models/cluster/k-means-start.ts';

/** The compiled passes as their caller sees them; addresses are of `memory`. */
export interface ClusterKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  layOutRows(rows: number, columns: number, groups: number, candidates: number): void;
  begin(): void;
  assign(): number;
  /** Tells that the groups are no longer those of the last `assign`. */
  forgetBounds(): void;
  addUp(): void;
  measure(): void;
  narrow(count: number): void;
  keep(candidate: number, count: number): void;
  readonly features: Address;
  readonly weights: Address;
  readonly centers: Address;
  readonly labels: Address;
  readonly distances: Address;
  readonly sums: Address;
  readonly totals: Address;
  readonly candidates: Address;
  readonly narrowed: Address;
  readonly kept: Address;
}

/** A global of the kernel. */
interface Address {
  readonly value: number;
}

/** The passes on a kernel of its own; its memory goes when both do. */
export function createKernelRows(
  kernel: ClusterKernel,
  { data, rows, columns }: Matrix,
  weights: Float64Array,
  groups: number,
): KMeansRows {
  let count = 0;
  kernel.layOutRows(rows, columns, groups, plusPlusTries(groups));
  const numbers = ({ value }: Address, length: number) =>
    new Float64Array(kernel.memory.buffer, value, length);
  const whole = ({ value }: Address, length: number) => new Int32Array(kernel.memory.buffer, value, length);
  numbers(kernel.features, data.length).set(data);
  numbers(kernel.weights, rows).set(weights);
  return {
    begin: () => kernel.begin(),
    assign(centers) {
      numbers(kernel.centers, centers.data.length).set(centers.data);
      return kernel.assign();
    },
    adopt(labels) {
      const own = whole(kernel.labels, rows);
      const changed = labels.reduce((more, label, row) => more + (label === own[row] ? 0 : 1), 0);
      own.set(labels);
      kernel.forgetBounds();
      return changed;
    },
    labels: () => whole(kernel.labels, rows),
    sums() {
      kernel.addUp();
      const sums = { rows: groups, columns, data: numbers(kernel.sums, groups * columns).slice() };
      return { sums, totals: numbers(kernel.totals, groups).slice() };
    },
    distances(centers) {
      numbers(kernel.centers, centers.data.length).set(centers.data);
      kernel.measure();
      return numbers(kernel.distances, rows).slice();
    },
    narrow(candidates) {
      count = candidates.length;
      whole(kernel.candidates, count).set(candidates);
      kernel.narrow(count);
      return numbers(kernel.narrowed, count).slice();
    },
    keep: candidate => kernel.keep(candidate, count),
    kept: () => numbers(kernel.kept, rows),
  };
}
