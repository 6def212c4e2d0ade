import { exponential } from './exponential';
import { Layer } from './network';

export const SOFTMAX: i32 = 0;

/**
 * Turns the last layer's sums into the gradients of the rows' losses by them, in place, each times its row's weight,
 * and tells a residue of each row; see core's `outputGradients`. What pads a row becomes 0.
 */
export function outputGradients(
  kind: i32,
  layer: Layer,
  rows: i32,
  target: usize,
  weights: usize,
  residues: usize,
): void {
  let sums = layer.values;
  const used = (<usize>layer.outputs) << 2;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const truth = load<f32>(target + (row << 2));
    if (kind == SOFTMAX) {
      softmax(sums, layer.outputs, layer.stride);
      const own = sums + ((<usize>truth) << 2);
      store<f32>(residues + (row << 2), load<f32>(own));
      store<f32>(own, load<f32>(own) - 1);
    } else {
      const error = load<f32>(sums) - truth;
      store<f32>(sums, error);
      store<f32>(residues + (row << 2), error);
    }
    memory.fill(sums + used, 0, layer.stride - used);
    if (weights != 0) {
      const weight = v128.load32_splat(weights + (row << 2));
      for (let at: usize = 0; at < layer.stride; at += 16)
        v128.store(sums + at, f32x4.mul(v128.load(sums + at), weight));
    }
    sums += layer.stride;
  }
}

function softmax(sums: usize, outputs: i32, stride: usize): void {
  const end = sums + ((<usize>outputs) << 2);
  let largest = load<f32>(sums);
  for (let at = sums + 4; at < end; at += 4) largest = max<f32>(largest, load<f32>(at));
  for (let at: usize = 0; at < stride; at += 16)
    v128.store(sums + at, exponential(f32x4.sub(v128.load(sums + at), f32x4.splat(largest))));
  let total: f32 = 0;
  for (let at = sums; at < end; at += 4) total += load<f32>(at);
  for (let at: usize = 0; at < stride; at += 16)
    v128.store(sums + at, f32x4.div(v128.load(sums + at), f32x4.splat(total)));
}
