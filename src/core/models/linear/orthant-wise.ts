import { dot } from './columns.ts';
import { type Corrections, descentDirection, difference, largest, remember } from './curvature.ts';
import { type LbfgsOptions, type Minimum, noDecrease, type Objective } from './lbfgs.ts';

const sufficientDecrease = 1e-4;
const maxHalvings = 50;

/**
 * Minimises a smooth convex function plus Σ penalties[i] · |x[i]| by L-BFGS within one orthant after another (Andrew and
 * Gao, "Scalable training of L1-regularized log-linear models", 2007): coefficients that a step would carry across 0 stop there.
 *
 * @param penalties at least 0 each
 * @param options `tol` is of the steepest way down, which takes the penalties into account
 */
export function minimizeOrthantWise(
  objective: Objective,
  penalties: Float64Array,
  start: Float64Array,
  options: LbfgsOptions,
): Minimum {
  let point = Float64Array.from(start);
  let gradient = new Float64Array(point.length);
  let value = objective(point, gradient) + weighedAbsolutes(point, penalties);
  let corrections: Corrections = [];
  let iterations = 0;
  for (;;) {
    const slope = steepestSlope(point, gradient, penalties);
    const converged = largest(slope) <= options.tol;
    if (converged || iterations >= options.maxIter) return { point, iterations, converged };
    const direction = alignedDirection(slope, penalties, corrections);
    const firstStep = corrections.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
    const found = stepDown(objective, penalties, { point, value, slope }, direction, firstStep);
    if (found === null) {
      if (corrections.length === 0) return { point, iterations, converged: false };
      corrections = [];
      continue;
    }
    iterations++;
    options.report?.(iterations);
    corrections = remember(corrections, difference(found.point, point), difference(found.gradient, gradient));
    const decrease = value - found.value;
    const scale = Math.max(Math.abs(value), Math.abs(found.value), 1);
    ({ point, gradient, value } = found);
    if (decrease <= noDecrease * scale) return { point, iterations, converged: true };
  }
}

function weighedAbsolutes(point: Float64Array, penalties: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < point.length; i++) sum += penalties[i]! * Math.abs(point[i]!);
  return sum;
}

/** The subgradient of smallest norm: 0 where the penalty holds a coefficient at 0. */
function steepestSlope(point: Float64Array, gradient: Float64Array, penalties: Float64Array): Float64Array {
  return gradient.map((own, i) => {
    const penalty = penalties[i]!;
    if (point[i]! !== 0) return own + penalty * Math.sign(point[i]!);
    return Math.sign(own) * Math.max(Math.abs(own) - penalty, 0);
  });
}

/** The way that the corrections propose, as far as it does not climb in any penalised coefficient. */
function alignedDirection(
  slope: Float64Array,
  penalties: Float64Array,
  corrections: Corrections,
): Float64Array {
  const proposed = descentDirection(slope, corrections).map((own, i) =>
    penalties[i]! > 0 && own * slope[i]! >= 0 ? 0 : own,
  );
  return dot(proposed, slope) < 0 ? proposed : slope.map(value => -value);
}

interface Standing {
  readonly point: Float64Array<ArrayBuffer>;
  readonly value: number;
  readonly slope: Float64Array;
}

/** Halves the step until the value falls enough; null where rounding leaves none that does. */
function stepDown(
  objective: Objective,
  penalties: Float64Array,
  { point, value, slope }: Standing,
  direction: Float64Array,
  firstStep: number,
): { point: Float64Array<ArrayBuffer>; gradient: Float64Array<ArrayBuffer>; value: number } | null {
  let step = firstStep;
  for (let halvings = 0; halvings <= maxHalvings; halvings++, step /= 2) {
    const next = point.map((own, i) => {
      const moved = own + step * direction[i]!;
      const side = own === 0 ? -Math.sign(slope[i]!) : Math.sign(own);
      return penalties[i]! > 0 && moved * side <= 0 ? 0 : moved;
    });
    const gradient = new Float64Array(point.length);
    const nextValue = objective(next, gradient) + weighedAbsolutes(next, penalties);
    const promised = dot(slope, difference(next, point));
    if (nextValue <= value + sufficientDecrease * promised && nextValue < value)
      return { point: next, gradient, value: nextValue };
  }
  return null;
}
