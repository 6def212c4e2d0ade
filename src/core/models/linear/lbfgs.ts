import { dot } from './columns.ts';
import { type Corrections, descentDirection, difference, largest, remember } from './curvature.ts';
import { type LinePoint, wolfeStep } from './line-search.ts';

/** Returns the value at `point` and writes the gradient there into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface LbfgsOptions {
  /** Converged once no gradient component is larger. */
  readonly tol: number;
  readonly maxIter: number;
  /** Called after each iteration with how many are done. */
  readonly report?: (iterations: number) => void;
}

export interface Minimum {
  readonly point: Float64Array<ArrayBuffer>;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Relative decrease below which an iteration counts as none: what rounding makes of none. */
export const noDecrease = 2 * Number.EPSILON;

/** Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright, algorithm 7.5). */
export function minimizeLbfgs(objective: Objective, start: Float64Array, options: LbfgsOptions): Minimum {
  const size = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  let corrections: Corrections = [];
  let iterations = 0;
  while (largest(gradient) > options.tol && iterations < options.maxIter) {
    const direction = descentDirection(gradient, corrections);
    const slope = dot(gradient, direction);
    const nextPoint = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    const evaluate = (step: number): LinePoint => {
      for (let i = 0; i < size; i++) nextPoint[i] = point[i]! + step * direction[i]!;
      return { step, value: objective(nextPoint, nextGradient), slope: dot(nextGradient, direction) };
    };
    const firstStep = corrections.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const found = wolfeStep(evaluate, { step: 0, value, slope }, firstStep);
    if (found === null) break;
    iterations++;
    options.report?.(iterations);
    corrections = remember(corrections, difference(nextPoint, point), difference(nextGradient, gradient));
    const decrease = value - found.value;
    const scale = Math.max(Math.abs(value), Math.abs(found.value), 1);
    point = nextPoint;
    gradient = nextGradient;
    value = found.value;
    if (decrease <= noDecrease * scale) return { point, iterations, converged: true };
  }
  return { point, iterations, converged: largest(gradient) <= options.tol };
}
