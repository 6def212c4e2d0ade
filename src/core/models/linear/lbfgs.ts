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

/** A step taken and how the gradient changed over it. */
interface Correction {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly product: number;
}

const memory = 10;
/** Relative decrease below which an iteration counts as none: scikit-learn's ftol, 64 machine epsilons. */
const noDecrease = 64 * Number.EPSILON;

/** Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright, algorithm 7.5). */
export function minimizeLbfgs(objective: Objective, start: Float64Array, options: LbfgsOptions): Minimum {
  const size = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const corrections: Correction[] = [];
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
    remember(corrections, point, nextPoint, gradient, nextGradient);
    const decrease = value - found.value;
    const scale = Math.max(Math.abs(value), Math.abs(found.value), 1);
    point = nextPoint;
    gradient = nextGradient;
    value = found.value;
    if (decrease <= noDecrease * scale) return { point, iterations, converged: true };
  }
  return { point, iterations, converged: largest(gradient) <= options.tol };
}

function remember(
  corrections: Correction[],
  from: Float64Array,
  to: Float64Array,
  gradientFrom: Float64Array,
  gradientTo: Float64Array,
): void {
  const step = to.map((value, i) => value - from[i]!);
  const change = gradientTo.map((value, i) => value - gradientFrom[i]!);
  const product = dot(step, change);
  // Without positive curvature the implied Hessian would lose its positive definiteness.
  if (product <= Number.EPSILON * dot(change, change)) return;
  corrections.push({ step, change, product });
  if (corrections.length > memory) corrections.shift();
}

/** Minus the gradient times the inverse Hessian that the corrections imply: the two-loop recursion. */
function descentDirection(gradient: Float64Array, corrections: readonly Correction[]): Float64Array {
  const direction = gradient.map(value => -value);
  const alphas = new Float64Array(corrections.length);
  for (let i = corrections.length - 1; i >= 0; i--) {
    const { step, change, product } = corrections[i]!;
    alphas[i] = dot(step, direction) / product;
    addScaled(direction, change, -alphas[i]!);
  }
  const last = corrections.at(-1);
  if (last !== undefined) {
    const scale = last.product / dot(last.change, last.change);
    for (let i = 0; i < direction.length; i++) direction[i] = direction[i]! * scale;
  }
  corrections.forEach(({ step, change, product }, i) => {
    addScaled(direction, step, alphas[i]! - dot(change, direction) / product);
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addScaled(target: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! + factor * other[i]!;
}

function largest(values: Float64Array): number {
  let result = 0;
  for (const value of values) result = Math.max(result, Math.abs(value));
  return result;
}
