import { addScaled, dot, type LeastSquares } from './columns.ts';

export interface ElasticNetPenalties {
  /** Of the sum of the absolute coefficients. */
  readonly l1: number;
  /** Of half the sum of their squares. */
  readonly l2: number;
  /** Whether no coefficient may be below 0. */
  readonly positive: boolean;
}

export interface DescentOptions {
  /** Converged once the duality gap is below this share of the target's square. */
  readonly tol: number;
  readonly maxIter: number;
  /** Called after each pass over the columns with how many are done. */
  readonly report?: (passes: number) => void;
}

export interface Descent {
  readonly coefficients: Float64Array<ArrayBuffer>;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Minimises ‖X·w − y‖² / 2 + l1 · ‖w‖₁ + l2 · ‖w‖² / 2 one coefficient after another until the duality gap tells how near
 * the minimum is: scikit-learn's enet_coordinate_descent (Friedman, Hastie and Tibshirani, 2010).
 */
export function descendByCoordinates(
  problem: LeastSquares,
  penalties: ElasticNetPenalties,
  options: DescentOptions,
): Descent {
  const { columns, target, beyond } = problem;
  const coefficients = new Float64Array(columns.length);
  const squares = columns.map(column => dot(column, column));
  const residual = target.slice();
  const enough = options.tol * (dot(target, target) + beyond);
  let iterations = 0;
  while (iterations < options.maxIter) {
    const { largest, largestChange } = passOver(columns, squares, residual, coefficients, penalties);
    iterations++;
    options.report?.(iterations);
    if (largest > 0 && largestChange / largest >= options.tol && iterations < options.maxIter) continue;
    const gap = dualityGap(problem, residual, coefficients, penalties);
    if (gap <= enough) return { coefficients, iterations, converged: true };
  }
  return { coefficients, iterations, converged: false };
}

/** Sets each coefficient to its best while the others stay; the residual follows. */
function passOver(
  columns: readonly Float64Array[],
  squares: readonly number[],
  residual: Float64Array,
  coefficients: Float64Array,
  { l1, l2, positive }: ElasticNetPenalties,
): { readonly largest: number; readonly largestChange: number } {
  let largest = 0;
  let largestChange = 0;
  for (let j = 0; j < columns.length; j++) {
    if (squares[j] === 0) continue;
    const before = coefficients[j]!;
    const pull = dot(columns[j]!, residual) + before * squares[j]!;
    const kept = positive ? Math.max(pull - l1, 0) : Math.sign(pull) * Math.max(Math.abs(pull) - l1, 0);
    const after = kept / (squares[j]! + l2);
    coefficients[j] = after;
    if (after !== before) addScaled(residual, columns[j]!, before - after);
    largest = Math.max(largest, Math.abs(after));
    largestChange = Math.max(largestChange, Math.abs(after - before));
  }
  return { largest, largestChange };
}

/** How far the objective is from its minimum at most: its value less that of a feasible point of the dual. */
function dualityGap(
  { columns, target, beyond }: LeastSquares,
  residual: Float64Array,
  coefficients: Float64Array,
  { l1, l2, positive }: ElasticNetPenalties,
): number {
  let steepest = 0;
  columns.forEach((column, j) => {
    const slope = dot(column, residual) - l2 * coefficients[j]!;
    steepest = Math.max(steepest, positive ? slope : Math.abs(slope));
  });
  const shrink = steepest > l1 ? l1 / steepest : 1;
  const residualSquare = dot(residual, residual) + beyond;
  const absolute = coefficients.reduce((sum, value) => sum + Math.abs(value), 0);
  return (
    (residualSquare * (1 + shrink * shrink)) / 2 +
    l1 * absolute -
    shrink * (dot(residual, target) + beyond) +
    (l2 * (1 + shrink * shrink) * dot(coefficients, coefficients)) / 2
  );
}
