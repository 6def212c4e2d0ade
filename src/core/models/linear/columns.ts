/** A least-squares problem, column by column: the coefficients w minimise ‖Σ w[j] · columns[j] − target‖². */
export interface LeastSquares {
  readonly columns: readonly Float64Array[];
  readonly target: Float64Array;
  /** What is left of the target's square whatever the coefficients, beyond what `target` holds. */
  readonly beyond: number;
}

/** Inner product. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Adds a multiple of another column in place. */
export function addScaled(column: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < column.length; i++) column[i] = column[i]! + factor * other[i]!;
}
