import type { Matrix } from '../../matrix.ts';
import { calibrationFolds } from './calibration-folds.ts';
import type { DualEngine } from './dual-engine.ts';
import { type DualProblem, interceptOf, originOf } from './dual-problem.ts';
import { createDualSolver, type DualSolution, type DualSolver, type SolverOptions } from './dual-solver.ts';
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

export interface FittedMachine {
  readonly coefficients: Float64Array;
  /** Decision values above 0 speak for the positive class. */
  readonly intercept: number;
  readonly sigmoid: Sigmoid;
  readonly iterations: number;
  readonly converged: boolean;
}

const folds = 5;
/** The sigmoid's two numbers hardly notice. */
const looser = 10;
/** Of the whole time, roughly. */
const shareOfSolving = 0.6;

/**
 * Finds the machine, and the sigmoid that makes its decisions probabilities from what machines without a fifth of the rows
 * each say to that fifth. Each of these starts from the whole machine and the kernel values that it left in the cache, so
 * that all five together cost less than it did; libsvm solves them anew.
 */
export function fitMachine(
  { features, positive, bounds, weights }: TwoClasses,
  kernel: KernelFunction,
  engine: DualEngine,
  options: SolverOptions & { readonly cacheSize: number; readonly seed: number },
): FittedMachine {
  const { cacheSize, seed, report, ...solving } = options;
  const problem: DualProblem = {
    target: Float64Array.from(positive, flag => (flag ? 1 : -1)),
    lower: bounds.map((bound, row) => (positive[row] ? 0 : -bound)),
    upper: bounds.map((bound, row) => (positive[row] ? bound : 0)),
    epsilon: 0,
  };
  const solver = createDualSolver(engine, features, kernel, cacheSize);
  const solution = solver.solve(problem, originOf(problem), {
    ...solving,
    report: fraction => report?.(fraction * shareOfSolving),
  });
  const foldOf = calibrationFolds(features, positive, folds, seed);
  const decisions = new Float64Array(features.rows);
  for (let fold = 0; fold < folds; fold++) {
    const begun = shareOfSolving + ((1 - shareOfSolving) * fold) / folds;
    const unseen = unseenDecisions(solver, problem, solution, row => foldOf[row] === fold, {
      ...solving,
      tol: looser * solving.tol,
      report: fraction => report?.(begun + ((1 - shareOfSolving) * fraction) / folds),
    });
    foldOf.forEach((own, row) => {
      if (own === fold) decisions[row] = unseen[row]!;
    });
  }
  report?.(1);
  return {
    coefficients: solution.coefficients,
    intercept: interceptOf(problem, solution),
    sigmoid: fitSigmoid(decisions, positive, weights),
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
  const found = solver.solve(narrower, solver.without(whole, narrower), options);
  const intercept = interceptOf(narrower, found);
  return found.slacks.map((slack, row) => problem.target[row]! - slack + intercept);
}
