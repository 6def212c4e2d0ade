import type { Matrix } from '../../matrix.ts';
import { type DualEngine, leastCurvature } from './dual-engine.ts';
import { ceilingOf, type DualPoint, type DualProblem, floorOf, reachDown, reachUp } from './dual-problem.ts';
import type { KernelFunction } from './kernel-function.ts';
import { rowsToKeep } from './shrinking.ts';
import { createSlotCache } from './slot-cache.ts';
import { closenessOf } from './closeness.ts';

export interface SolverOptions {
  /** Largest violation of the optimality conditions that counts as converged. */
  readonly tol: number;
  /** Infinity for no limit but libsvm's. */
  readonly maxIter: number;
  readonly shrinking: boolean;
  /** Called with the fraction done; never falls. */
  readonly report?: (fraction: number) => void;
  /** Takes what `resumeFrom` takes: a search that is cut off and goes on ends at the same point, bit for bit. */
  readonly checkpoint?: { readonly iterations: number; readonly keep: (state: SearchState) => void };
  readonly resumeFrom?: SearchState | undefined;
}

/** All that a search goes by. */
export interface SearchState extends DualPoint {
  readonly iterations: number;
  /** The rows in play, in their places; the slacks are theirs. */
  readonly rowAt: Uint32Array<ArrayBuffer>;
  /** Where all rows were last in play; null while they are. */
  readonly beforeShrinking: DualPoint | null;
}

export interface DualSolution extends DualPoint {
  readonly iterations: number;
  readonly converged: boolean;
}

/** Solves problems over the same features one after another: what is held of the kernel serves them all. */
export interface DualSolver {
  solve(problem: DualProblem, start: DualPoint, options: SolverOptions): DualSolution;
  /**
   * Sets coefficients to 0 that must be, then others so that all add up to 0 again: each time the one that the objective
   * would rather have moved. A start near the optimum for a problem with fewer rows (alpha seeding: DeCoste and Wagstaff 2000).
   */
  without(point: DualPoint, problem: DualProblem, report?: (fraction: number) => void): DualPoint;
}

/** As many multiplications between two reports take about a hundredth of a second. */
const workOfReport = 1e7;
const reportsOfCheckpoint = 100;

/** Iterations between two checkpoints: a second or two. */
export function iterationsOfCheckpoint(features: Matrix): number {
  return reportsOfCheckpoint * iterationsOfReport(features);
}

function iterationsOfReport({ rows, columns }: Matrix): number {
  return Math.ceil(workOfReport / (rows * (columns + 10)));
}

/**
 * Where this share of all kernel values can be held, shrinking costs more than it saves: values that are held are read on
 * and on, rows that come back need theirs anew.
 */
const shareThatSuffices = 0.25;

/**
 * Sequential minimal optimisation, as libsvm: each iteration moves two coefficients against each other, chosen by second
 * order (Fan, Chen and Lin 2005, Working set selection using second order information for training SVM).
 * `cacheSize` is in mebibytes.
 */
export function createDualSolver(
  engine: DualEngine,
  features: Matrix,
  kernel: KernelFunction,
  cacheSize: number,
): DualSolver {
  const { rows } = features;
  const slotsFor = (width: number) =>
    Math.max(2, Math.min(rows, Math.floor((cacheSize * 2 ** 20) / (4 * Math.ceil(width / 8) * 8))));
  const everyRow = Uint32Array.from({ length: rows }, (_, row) => row);
  let rowAt = everyRow;
  let cache = createSlotCache(rows, slotsFor(rows));
  engine.begin(features, kernel, slotsFor(rows));

  const slotOf = (place: number) => cache.slotOf(place, slot => engine.fillSlot(slot, place));

  function place(problem: DualProblem, point: DualPoint): void {
    engine.setSlacks(point.slacks);
    rowAt.forEach((row, at) => setReach(problem, at, point.coefficients[row]!));
  }

  function setReach(problem: DualProblem, at: number, coefficient: number): void {
    const row = rowAt[at]!;
    engine.setReach(at, reachUp(problem, row, coefficient), reachDown(problem, row, coefficient));
  }

  /** Narrows the play to these places. */
  function keep(places: Uint32Array): void {
    const slots = slotsFor(places.length);
    rowAt = Uint32Array.from(places, at => rowAt[at]!);
    cache.keep(places, slots);
    engine.keep(places, slots);
  }

  /** Brings all rows back into play; what the absent ones missed since `before` is computed. */
  function bringBack(
    problem: DualProblem,
    coefficients: Float64Array<ArrayBuffer>,
    before: DualPoint,
    tick: () => void,
  ): void {
    const kept = engine.slacks();
    const present = rowAt;
    rowAt = everyRow;
    cache = createSlotCache(rows, slotsFor(rows));
    engine.begin(features, kernel, slotsFor(rows));
    place(problem, { coefficients, slacks: before.slacks });
    coefficients.forEach((coefficient, row) => {
      const change = coefficient - before.coefficients[row]!;
      if (change === 0) return;
      engine.add(slotOf(row), change);
      tick();
    });
    const slacks = engine.slacks();
    present.forEach((row, at) => {
      slacks[row] = kept[at]!;
    });
    engine.setSlacks(slacks);
  }

  return {
    solve(problem, start, { tol, maxIter, shrinking, report, checkpoint, resumeFrom }) {
      const from = resumeFrom ?? start;
      const coefficients = from.coefficients.slice();
      const most = Math.min(maxIter, Math.max(1e7, 100 * rows));
      const shrinkEvery = Math.min(rows, 1000);
      const shrinks = shrinking && slotsFor(rows) < shareThatSuffices * rows;
      const reportEvery = iterationsOfReport(features);
      const closeness = closenessOf(tol);
      let beforeShrinking = resumeFrom?.beforeShrinking ?? null;
      let iterations = resumeFrom?.iterations ?? 0;
      let converged = false;

      if (beforeShrinking !== null) keep(resumeFrom!.rowAt);
      place(problem, { coefficients, slacks: from.slacks });
      let up = engine.furthestUp();
      for (;;) {
        const slotUp = up === -1 ? -1 : slotOf(up);
        const down = up === -1 ? -1 : engine.partnerOf(up, slotUp);
        const highest =
          up === -1 ? 0 : engine.slack(up) + reachUp(problem, rowAt[up]!, coefficients[rowAt[up]!]!);
        const leastDown = engine.leastDown();
        converged = down === -1 || highest - leastDown < tol;
        if (converged || iterations === most) {
          if (beforeShrinking === null) break;
          bringBack(problem, coefficients, beforeShrinking, () => report?.(closeness(Infinity)));
          beforeShrinking = null;
          if (!converged) break;
          up = engine.furthestUp();
          continue;
        }
        iterations++;
        up = step(problem, coefficients, up, down, slotUp);
        if (shrinks && iterations % shrinkEvery === 0) {
          const slacks = engine.slacks();
          const places = rowsToKeep(problem, coefficients, rowAt, slacks);
          if (places !== null) {
            beforeShrinking ??= { coefficients: coefficients.slice(), slacks };
            keep(places);
            up = engine.furthestUp();
          }
        }
        if (checkpoint !== undefined && iterations % checkpoint.iterations === 0)
          checkpoint.keep({
            iterations,
            coefficients: coefficients.slice(),
            slacks: engine.slacks(),
            rowAt: rowAt.slice(),
            beforeShrinking,
          });
        if (iterations % reportEvery === 0) report?.(closeness(highest - leastDown));
      }
      report?.(1);
      return { coefficients, slacks: engine.slacks(), iterations, converged };
    },

    without(point, problem, report) {
      const coefficients = point.coefficients.slice();
      engine.setSlacks(point.slacks);
      coefficients.forEach((coefficient, row) => {
        if (coefficient === 0 || problem.lower[row]! < 0 || problem.upper[row]! > 0) return;
        engine.add(slotOf(row), -coefficient);
        // A sign of life: what is left to do shows later.
        report?.(0);
        coefficients[row] = 0;
      });
      rowAt.forEach((row, at) => setReach(problem, at, coefficients[row]!));
      for (let surplus = sum(coefficients); surplus !== 0; ) {
        const at = surplus > 0 ? engine.furthestDown() : engine.furthestUp();
        if (at === -1) break;
        const coefficient = coefficients[at]!;
        const end = (surplus > 0 ? floorOf : ceilingOf)(problem, at, coefficient);
        const whole = Math.abs(end - coefficient) <= Math.abs(surplus);
        const settled = whole ? end : coefficient - surplus;
        surplus = whole ? surplus + (end - coefficient) : 0;
        coefficients[at] = settled;
        engine.add(slotOf(at), settled - coefficient);
        setReach(problem, at, settled);
      }
      return { coefficients, slacks: engine.slacks() };
    },
  };

  /** Moves the coefficients at `up` and `down` to their joint optimum; returns the place to go up next. */
  function step(
    problem: DualProblem,
    coefficients: Float64Array,
    up: number,
    down: number,
    slotUp: number,
  ): number {
    const rowUp = rowAt[up]!;
    const rowDown = rowAt[down]!;
    const slotDown = slotOf(down);
    const own = coefficients[rowUp]!;
    const others = coefficients[rowDown]!;
    const distance =
      engine.slack(up) +
      reachUp(problem, rowUp, own) -
      (engine.slack(down) + reachDown(problem, rowDown, others));
    const curvature = engine.diagonal(up) + engine.diagonal(down) - 2 * engine.entry(slotUp, down);
    const ceiling = ceilingOf(problem, rowUp, own);
    const floor = floorOf(problem, rowDown, others);
    const free = distance / Math.max(curvature, leastCurvature);
    const length = Math.min(free, ceiling - own, others - floor);
    coefficients[rowUp] = length === ceiling - own ? ceiling : own + length;
    coefficients[rowDown] = length === others - floor ? floor : others - length;
    setReach(problem, up, coefficients[rowUp]);
    setReach(problem, down, coefficients[rowDown]);
    return engine.move(slotUp, slotDown, length);
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
