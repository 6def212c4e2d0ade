import type { Matrix } from '../../matrix.ts';
import { calibrationFolds } from './calibration-folds.ts';
import type { DualEngine } from './dual-engine.ts';
import { type DualProblem, interceptOf, originOf } from './dual-problem.ts';
import {
  createDualSolver,
  type DualSolution,
  type DualSolver,
  iterationsOfCheckpoint,
  type SearchState,
  type SolverOptions,
} from './dual-solver.ts';
import type { KernelFunction } from './kernel-function.ts';
import { fitSigmoid, type Sigmoid } from './sigmoid-calibration.ts';

/** Rows of two classes that a machine is to tell apart. */
export interface TwoClasses {
  readonly features: Matrix;
  readonly positive: readonly boolean[];
  /** The largest coefficient of each row: C, times what the row counts. */
  readonly bounds: Float64Array;
  /** How much each row counts in the calibration. */
  readonly weights: Float64Array;
}

/** What is known of a machine that is not finished: how far the search is, or what it found and what folds say so far. */
export type MachineState =
  | { readonly kind: 'searching'; readonly search: SearchState }
  | {
      readonly kind: 'calibrating';
      readonly solution: DualSolution;
      readonly folds: number;
      readonly decisions: Float64Array<ArrayBuffer>;
    };

export interface MachineOptions extends Omit<SolverOptions, 'checkpoint' | 'resumeFrom'> {
  readonly cacheSize: number;
  readonly seed: number;
  readonly checkpoint?: (state: MachineState) => void;
  readonly resumeFrom?: MachineState | null;
}

export interface FittedMachine {
  readonly coefficients: Float64Array;
  /** Decision values above 0 speak for the positive class. */
  readonly intercept: number;
  readonly sigmoid: Sigmoid;
  readonly iterations: number;
  readonly converged: boolean;
}

const folds = 5;
/** Searches of the folds may stop earlier, up to 0.03: that moves the sigmoid's slope by 0.2 %. */
const looser = 30;
const loosest = 0.03;
/** Of the whole time, roughly. */
const shareOfSolving = 0.75;

/**
 * Finds the machine, and the sigmoid that makes its decisions probabilities, from what five machines without a fifth of the
 * rows each, or a thousand of them, say to these. They start from the whole machine and the kernel values that it left in
 * the cache, so that all five together cost less than it did; libsvm solves them anew.
 */
export function fitMachine(
  { features, positive, bounds, weights }: TwoClasses,
  kernel: KernelFunction,
  engine: DualEngine,
  options: MachineOptions,
): FittedMachine {
  const { cacheSize, seed, report, checkpoint, resumeFrom, tol, maxIter, shrinking } = options;
  const problem: DualProblem = {
    target: Float64Array.from(positive, flag => (flag ? 1 : -1)),
    lower: bounds.map((bound, row) => (positive[row] ? 0 : -bound)),
    upper: bounds.map((bound, row) => (positive[row] ? bound : 0)),
    epsilon: 0,
  };
  const solver = createDualSolver(engine, features, kernel, cacheSize);
  const solution =
    resumeFrom?.kind === 'calibrating'
      ? resumeFrom.solution
      : solver.solve(problem, originOf(problem), {
          tol,
          maxIter,
          shrinking,
          report: fraction => report?.(fraction * shareOfSolving),
          ...(checkpoint && {
            checkpoint: {
              iterations: iterationsOfCheckpoint(features),
              keep: search => checkpoint({ kind: 'searching', search }),
            },
          }),
          resumeFrom: resumeFrom?.search,
        });
  const foldOf = calibrationFolds(features, positive, folds, seed);
  const known = resumeFrom?.kind === 'calibrating' ? resumeFrom : null;
  const decisions = known?.decisions.slice() ?? new Float64Array(features.rows);
  for (let fold = known?.folds ?? 0; fold < folds; fold++) {
    const unseen = unseenDecisions(solver, problem, solution, row => foldOf[row] === fold, {
      maxIter,
      tol: Math.max(tol, Math.min(looser * tol, loosest)),
      // So near its end, a search has no use for it.
      shrinking: false,
      report: fraction => report?.(shareOfSolving + ((1 - shareOfSolving) * (fold + fraction)) / folds),
    });
    foldOf.forEach((own, row) => {
      if (own === fold) decisions[row] = unseen[row]!;
    });
    checkpoint?.({ kind: 'calibrating', solution, folds: fold + 1, decisions: decisions.slice() });
  }
  const heldOut = Array.from(foldOf.keys()).filter(row => foldOf[row]! < folds);
  report?.(1);
  return {
    coefficients: solution.coefficients,
    intercept: interceptOf(problem, solution),
    sigmoid: fitSigmoid(
      Float64Array.from(heldOut, row => decisions[row]!),
      heldOut.map(row => positive[row]!),
      Float64Array.from(heldOut, row => weights[row]!),
    ),
    iterations: solution.iterations,
    converged: solution.converged,
  };
}

/** What a machine that sees only the other rows says to all. */
function unseenDecisions(
  solver: DualSolver,
  problem: DualProblem,
  whole: DualSolution,
  isUnseen: (row: number) => boolean,
  options: SolverOptions,
): Float64Array {
  const closed = (bounds: Float64Array) => bounds.map((bound, row) => (isUnseen(row) ? 0 : bound));
  const narrower = { ...problem, lower: closed(problem.lower), upper: closed(problem.upper) };
  const found = solver.solve(narrower, solver.without(whole, narrower, options.report), options);
  const intercept = interceptOf(narrower, found);
  return found.slacks.map((slack, row) => problem.target[row]! - slack + intercept);
}
