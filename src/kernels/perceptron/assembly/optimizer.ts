import { first, gradient, parameters, second } from './network';

let usesAdam: bool = true;
let momentum: f32 = 0;
let nesterov: bool = false;
let beta1: f64 = 0;
let beta2: f64 = 0;
let epsilon: f32 = 0;
/** beta1 and beta2 to the power of the steps taken. */
let power1: f64 = 1;
let power2: f64 = 1;

export function useAdam(
  firstBeta: f64,
  secondBeta: f64,
  least: f64,
  firstPower: f64,
  secondPower: f64,
): void {
  usesAdam = true;
  beta1 = firstBeta;
  beta2 = secondBeta;
  epsilon = <f32>least;
  power1 = firstPower;
  power2 = secondPower;
}

export function useSgd(ofVelocity: f64, isNesterov: bool): void {
  usesAdam = false;
  momentum = <f32>ofVelocity;
  nesterov = isNesterov;
}

/** Begins a step; returns its rate, which Adam corrects for the start. */
export function beginStep(rate: f64): f32 {
  if (!usesAdam) return <f32>rate;
  power1 *= beta1;
  power2 *= beta2;
  return <f32>((rate * sqrt(1 - power2)) / (1 - power1));
}

/** Moves the parameters in these bytes; see core's `adamStep` and `sgdStep`. */
export function move(start: usize, end: usize, alpha: f32, perTotal: f32, rate: f32): void {
  if (usesAdam) moveByAdam(start, end, alpha, perTotal, rate);
  else moveBySgd(start, end, alpha, perTotal, rate);
}

function slopeAt(at: usize, value: v128, alpha: v128, perTotal: v128): v128 {
  return f32x4.mul(f32x4.add(v128.load(gradient + at), f32x4.mul(alpha, value)), perTotal);
}

function moveByAdam(start: usize, end: usize, alpha: f32, perTotal: f32, rate: f32): void {
  const decay = f32x4.splat(alpha);
  const shares = f32x4.splat(perTotal);
  const size = f32x4.splat(rate);
  const keep1 = f32x4.splat(<f32>beta1);
  const add1 = f32x4.splat(<f32>(1 - beta1));
  const keep2 = f32x4.splat(<f32>beta2);
  const add2 = f32x4.splat(<f32>(1 - beta2));
  const least = f32x4.splat(epsilon);
  for (let at = start; at < end; at += 16) {
    const value = v128.load(parameters + at);
    const slope = slopeAt(at, value, decay, shares);
    const mean = f32x4.add(f32x4.mul(keep1, v128.load(first + at)), f32x4.mul(add1, slope));
    const square = f32x4.add(
      f32x4.mul(keep2, v128.load(second + at)),
      f32x4.mul(add2, f32x4.mul(slope, slope)),
    );
    v128.store(first + at, mean);
    v128.store(second + at, square);
    const change = f32x4.div(f32x4.mul(size, mean), f32x4.add(f32x4.sqrt(square), least));
    v128.store(parameters + at, f32x4.sub(value, change));
  }
}

function moveBySgd(start: usize, end: usize, alpha: f32, perTotal: f32, rate: f32): void {
  const decay = f32x4.splat(alpha);
  const shares = f32x4.splat(perTotal);
  const size = f32x4.splat(rate);
  const keep = f32x4.splat(momentum);
  for (let at = start; at < end; at += 16) {
    const value = v128.load(parameters + at);
    const down = f32x4.mul(size, slopeAt(at, value, decay, shares));
    const velocity = f32x4.sub(f32x4.mul(keep, v128.load(first + at)), down);
    v128.store(first + at, velocity);
    const change = nesterov ? f32x4.sub(f32x4.mul(keep, velocity), down) : velocity;
    v128.store(parameters + at, f32x4.add(value, change));
  }
}
