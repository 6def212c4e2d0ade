/**
 * What support vector machines minimise, for classification and regression alike: over one coefficient β a row,
 *
 *     ½ βᵀKβ − targetᵀβ + epsilon · |β|₁,   Σβ = 0,   lower ≤ β ≤ upper
 *
 * where K is the kernel. A classifier's targets are ±1, its epsilon 0, and its coefficients have the sign of the target
 * (libsvm's y·α); a regressor's lie on both sides of 0 (libsvm's α − α*).
 */
export interface DualProblem {
  readonly target: Float64Array;
  /** At most 0. */
  readonly lower: Float64Array;
  /** At least 0. */
  readonly upper: Float64Array;
  readonly epsilon: number;
}

/** Where a search for the optimum stands. */
export interface DualPoint {
  readonly coefficients: Float64Array<ArrayBuffer>;
  /** target − K·coefficients. */
  readonly slacks: Float64Array<ArrayBuffer>;
}

/** The point that all coefficients are 0 at. */
export function originOf({ target }: DualProblem): DualPoint {
  return { coefficients: new Float64Array(target.length), slacks: Float64Array.from(target) };
}

/** Where a growing coefficient comes to a kink of the objective, or to its end. */
export function ceilingOf({ upper, epsilon }: DualProblem, row: number, coefficient: number): number {
  return epsilon > 0 && coefficient < 0 ? 0 : upper[row]!;
}

/** Where a falling coefficient does. */
export function floorOf({ lower, epsilon }: DualProblem, row: number, coefficient: number): number {
  return epsilon > 0 && coefficient > 0 ? 0 : lower[row]!;
}

/** What growing costs beyond the slack. */
export function reachUp({ upper, epsilon }: DualProblem, row: number, coefficient: number): number {
  if (coefficient >= upper[row]!) return -Infinity;
  return coefficient < 0 ? epsilon : -epsilon;
}

/** What falling costs beyond the slack. */
export function reachDown({ lower, epsilon }: DualProblem, row: number, coefficient: number): number {
  if (coefficient <= lower[row]!) return Infinity;
  return coefficient > 0 ? -epsilon : epsilon;
}

/**
 * The intercept at an optimum: what all rows between their bounds ask for, on average; where there is none, the middle
 * of what the bounds leave open (libsvm's calculate_rho).
 */
export function interceptOf(problem: DualProblem, { coefficients, slacks }: DualPoint): number {
  let sum = 0;
  let count = 0;
  let least = -Infinity;
  let most = Infinity;
  slacks.forEach((slack, row) => {
    const up = slack + reachUp(problem, row, coefficients[row]!);
    const down = slack + reachDown(problem, row, coefficients[row]!);
    if (up === down) {
      sum += up;
      count++;
    }
    least = Math.max(least, up);
    most = Math.min(most, down);
  });
  if (count > 0) return sum / count;
  if (least === -Infinity) return most === Infinity ? 0 : most;
  return most === Infinity ? least : (least + most) / 2;
}
