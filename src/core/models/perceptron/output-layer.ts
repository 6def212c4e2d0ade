import type { OutputKind } from './perceptron-engine.ts';
import { exponential } from './single-precision.ts';

const { fround } = Math;

/**
 * Turns the last layer's sums into the gradients of the rows' losses by them, in place, each times its row's weight,
 * and tells a residue of each row: the probability of its class, or its error. For both the gradient is
 * output − target.
 */
export function outputGradients(
  output: OutputKind,
  sums: Float32Array,
  outputs: number,
  target: Float32Array,
  weights: Float32Array | null,
  residues: Float32Array,
): void {
  for (let row = 0; row < target.length; row++) {
    const at = row * outputs;
    if (output === 'softmax') {
      const code = at + target[row]!;
      softmax(sums, at, outputs);
      residues[row] = sums[code]!;
      sums[code] = sums[code]! - 1;
    } else {
      sums[at] = sums[at]! - target[row]!;
      residues[row] = sums[at]!;
    }
    if (weights !== null) for (let o = at; o < at + outputs; o++) sums[o] = sums[o]! * weights[row]!;
  }
}

/** In single precision and step by step as the compiled kernel has it. */
function softmax(sums: Float32Array, at: number, outputs: number): void {
  let largest = sums[at]!;
  for (let o = at + 1; o < at + outputs; o++) largest = Math.max(largest, sums[o]!);
  let total = 0;
  for (let o = at; o < at + outputs; o++) {
    sums[o] = exponential(fround(sums[o]! - largest));
    total = fround(total + sums[o]!);
  }
  for (let o = at; o < at + outputs; o++) sums[o] = sums[o]! / total;
}
