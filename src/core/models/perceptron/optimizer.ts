import type { StepSettings } from './perceptron-engine.ts';

const { fround, sqrt } = Math;

/** The vectors that a step changes; see NetworkState. */
export interface Moving {
  readonly parameters: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Parameters from `start` up to `end`, and the penalty on them: biases have none. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly alpha: number;
}

/**
 * One step of Adam (Kingma & Ba 2014, in the order of scikit-learn's `AdamOptimizer`) down the mean gradient:
 * (gradient + alpha · parameter) · perTotal. `rate` is corrected for the start.
 */
export function adamStep(
  { parameters, first, second }: Moving,
  gradient: Float32Array,
  { start, end, alpha }: Range,
  perTotal: number,
  rate: number,
  { beta1, beta2, epsilon }: StepSettings,
): void {
  const [decay, keep1, add1] = [fround(alpha), fround(beta1), fround(1 - beta1)];
  const [keep2, add2, least, size] = [fround(beta2), fround(1 - beta2), fround(epsilon), fround(rate)];
  for (let i = start; i < end; i++) {
    const slope = fround(fround(gradient[i]! + fround(decay * parameters[i]!)) * perTotal);
    const mean = fround(fround(keep1 * first[i]!) + fround(add1 * slope));
    const square = fround(fround(keep2 * second[i]!) + fround(add2 * fround(slope * slope)));
    first[i] = mean;
    second[i] = square;
    parameters[i] = parameters[i]! - fround(fround(size * mean) / fround(fround(sqrt(square)) + least));
  }
}

/** One step of gradient descent with momentum, Nesterov's or the plain one, as scikit-learn's `SGDOptimizer`. */
export function sgdStep(
  { parameters, first }: Moving,
  gradient: Float32Array,
  { start, end, alpha }: Range,
  perTotal: number,
  rate: number,
  { momentum, nesterovsMomentum }: StepSettings,
): void {
  const [decay, keep, size] = [fround(alpha), fround(momentum), fround(rate)];
  for (let i = start; i < end; i++) {
    const slope = fround(fround(gradient[i]! + fround(decay * parameters[i]!)) * perTotal);
    const down = fround(size * slope);
    const velocity = fround(fround(keep * first[i]!) - down);
    first[i] = velocity;
    const move = nesterovsMomentum ? fround(fround(keep * velocity) - down) : velocity;
    parameters[i] = parameters[i]! + move;
  }
}
