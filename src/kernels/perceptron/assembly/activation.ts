import { exponential } from './exponential';

export const RELU: i32 = 0;
export const TANH: i32 = 1;
export const LOGISTIC: i32 = 2;

/** Lets units make their activations of their sums, in place. */
export function activate(kind: i32, values: usize, bytes: usize): void {
  const end = values + bytes;
  if (kind == RELU)
    for (; values < end; values += 16) v128.store(values, f32x4.max(v128.load(values), f32x4.splat(0)));
  else if (kind == TANH)
    for (; values < end; values += 16) v128.store(values, hyperbolicTangent(v128.load(values)));
  else if (kind == LOGISTIC)
    for (; values < end; values += 16) {
      const grown = exponential(f32x4.neg(v128.load(values)));
      v128.store(values, f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), grown)));
    }
}

function hyperbolicTangent(x: v128): v128 {
  const decay = exponential(f32x4.mul(f32x4.splat(-2), f32x4.abs(x)));
  const size = f32x4.div(f32x4.sub(f32x4.splat(1), decay), f32x4.add(f32x4.splat(1), decay));
  return v128.bitselect(f32x4.neg(size), size, f32x4.lt(x, f32x4.splat(0)));
}

/** Multiplies gradients by the slopes at the activations × `shrink`, in place. */
export function multiplyBySlopes(
  kind: i32,
  values: usize,
  shrink: f32,
  gradients: usize,
  bytes: usize,
): void {
  const end = values + bytes;
  const shrinks = f32x4.splat(shrink);
  const one = f32x4.splat(1);
  for (; values < end; values += 16) {
    const value = f32x4.mul(v128.load(values), shrinks);
    const gradient = v128.load(gradients);
    if (kind == RELU) v128.store(gradients, v128.and(gradient, f32x4.gt(value, f32x4.splat(0))));
    else if (kind == TANH)
      v128.store(gradients, f32x4.mul(gradient, f32x4.sub(one, f32x4.mul(value, value))));
    else if (kind == LOGISTIC)
      v128.store(gradients, f32x4.mul(gradient, f32x4.mul(value, f32x4.sub(one, value))));
    gradients += 16;
  }
}
