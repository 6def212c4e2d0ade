import { type Matrix, zeros } from '../../../core/matrix.ts';
import type { DecisionsLater, OpenDecisions } from '../../../core/models/svm/decisions-later.ts';
import type { CreateDualEngine } from '../../../core/models/svm/dual-engine.ts';
import { forEachDecision, type SupportVectors } from '../../../core/models/svm/support-vectors.ts';
import { type ComparisonSurroundings, rowComparer } from './row-comparer.ts';
import { spreadRows } from './spread-rows.ts';

/** A GPU that computes kernels. */
export interface KernelGpu {
  /** What the browser calls it. */
  readonly adapter: string;
  open(machines: SupportVectors): DecisionsLater;
}

export interface DecisionSurroundings extends ComparisonSurroundings<KernelGpu> {
  /** What is compiled to WebAssembly; null where that is not to be had. */
  readonly compiled: CreateDualEngine | null;
}

/** Of 1 + the size of what the CPU computes. */
const tolerance = 1e-4;
/** What a kernel's exponential costs, in multiply-adds. */
const exponentialWork = 10;
const fewestOfTrial = 256;

/** Asks support vector machines on a GPU where that is quicker, else here. */
export function chooseDecisions(surroundings: DecisionSurroundings): OpenDecisions {
  const compare = rowComparer(surroundings, {
    work: 'kernels',
    done: 'Support vectors were compared',
    equal: `and equal to it within ${tolerance}`,
  });
  return (machines, rows) => {
    const perRow = machines.supports.rows * (machines.supports.columns + exponentialWork);
    const comparer = compare<Matrix, Matrix>({
      work: perRow * rows,
      here: features => {
        const decisions = zeros(features.rows, machines.machines.length);
        forEachDecision(machines, features, surroundings.compiled, (own, row) =>
          decisions.data.set(own, row * decisions.columns),
        );
        return decisions;
      },
      on: gpu => {
        const device = gpu.open(machines);
        return { answer: features => device.decide(features), close: () => device.close() };
      },
      sampleOf: (features, work) => spreadRows(features, Math.max(fewestOfTrial, Math.ceil(work / perRow))),
      faultOf: disagreement,
    });
    return { decide: features => comparer.answer(features), close: () => comparer.close() };
  };
}

/** What the first decision that differs is; null where none does. */
export function disagreement(found: Matrix, expected: Matrix): string | null {
  const at = expected.data.findIndex(
    (value, i) => !(Math.abs(found.data[i]! - value) <= tolerance * (1 + Math.abs(value))),
  );
  return at === -1 ? null : `computed ${found.data[at]} where the CPU computes ${expected.data[at]}`;
}
