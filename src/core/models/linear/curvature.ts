import { addScaled, dot } from './columns.ts';

/** A step taken and how the gradient changed over it. */
interface Correction {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly product: number;
}

/** What the last steps told of the curvature, oldest first. */
export type Corrections = readonly Correction[];

const memory = 10;

/** The corrections with those of one more step; without positive curvature they stay as they are. */
export function remember(corrections: Corrections, step: Float64Array, change: Float64Array): Corrections {
  const product = dot(step, change);
  // Otherwise the implied Hessian would lose its positive definiteness.
  if (product <= Number.EPSILON * dot(change, change)) return corrections;
  return [...corrections, { step, change, product }].slice(-memory);
}

/** Minus the gradient times the inverse Hessian that the corrections imply: the two-loop recursion of L-BFGS. */
export function descentDirection(gradient: Float64Array, corrections: Corrections): Float64Array {
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

/** The difference of two points. */
export function difference(to: Float64Array, from: Float64Array): Float64Array {
  return to.map((value, i) => value - from[i]!);
}

/** The largest absolute value. */
export function largest(values: Float64Array): number {
  let result = 0;
  for (const value of values) result = Math.max(result, Math.abs(value));
  return result;
}
