import type { Activation } from './perceptron-model.ts';
import { hyperbolicTangent, logistic } from './single-precision.ts';

const { fround } = Math;

/** Lets units make their activations of their sums, in place. */
export function activate(activation: Activation, values: Float32Array): void {
  switch (activation) {
    case 'relu':
      for (let i = 0; i < values.length; i++) values[i] = Math.max(values[i]!, 0);
      return;
    case 'tanh':
      for (let i = 0; i < values.length; i++) values[i] = hyperbolicTangent(values[i]!);
      return;
    case 'logistic':
      for (let i = 0; i < values.length; i++) values[i] = logistic(values[i]!);
      return;
    case 'identity':
      return;
    default:
      activation satisfies never;
  }
}

/** Multiplies gradients by the slopes at these activations, in place: from a unit's output back to its sum. */
export function multiplyBySlopes(
  activation: Activation,
  activations: Float32Array,
  gradients: Float32Array,
): void {
  switch (activation) {
    case 'relu':
      for (let i = 0; i < gradients.length; i++) if (!(activations[i]! > 0)) gradients[i] = 0;
      return;
    case 'tanh':
      for (let i = 0; i < gradients.length; i++) {
        const value = activations[i]!;
        gradients[i] = gradients[i]! * fround(1 - fround(value * value));
      }
      return;
    case 'logistic':
      for (let i = 0; i < gradients.length; i++) {
        const value = activations[i]!;
        gradients[i] = gradients[i]! * fround(value * fround(1 - value));
      }
      return;
    case 'identity':
      return;
    default:
      activation satisfies never;
  }
}
