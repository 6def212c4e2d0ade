import type { DenseLayer } from '../core/models/perceptron/perceptron-model.ts';
import type { Random } from '../core/random.ts';

/** Where one layer lies in the parameters: `inputs × outputs` weights, row-major, from `weightsAt`, then its biases. */
export interface LayerSpan {
  readonly inputs: number;
  readonly outputs: number;
  readonly weightsAt: number;
  readonly biasesAt: number;
}

/**
 * All weights and biases of a perceptron in one vector, so that the optimizer runs once a step and not once a
 * layer: on small networks the time goes into starting kernels, not into their arithmetic.
 *
 *     | weights 0 | biases 0 | weights 1 | biases 1 | …
 */
export interface ParameterLayout {
  readonly layers: readonly LayerSpan[];
  readonly length: number;
}

/** The layout of a perceptron with these layer sizes, from the features to the output. */
export function layoutOf(sizes: readonly number[]): ParameterLayout {
  const layers: LayerSpan[] = [];
  let length = 0;
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    const inputs = sizes[layer]!;
    const outputs = sizes[layer + 1]!;
    const biasesAt = length + inputs * outputs;
    layers.push({ inputs, outputs, weightsAt: length, biasesAt });
    length = biasesAt + outputs;
  }
  return { layers, length };
}

/** Glorot's uniform start for weights and biases alike, as scikit-learn's `_init_coef` draws them for ReLU. */
export function initialParameters(layout: ParameterLayout, random: Random): Float32Array<ArrayBuffer> {
  const parameters = new Float32Array(layout.length);
  for (const { inputs, outputs, weightsAt, biasesAt } of layout.layers) {
    const bound = Math.sqrt(6 / (inputs + outputs));
    for (let i = weightsAt; i < biasesAt + outputs; i++) parameters[i] = (2 * random() - 1) * bound;
  }
  return parameters;
}

/** `value` at every weight and 0 at every bias: the L2 penalty spares biases. */
export function onWeights(layout: ParameterLayout, value: number): Float32Array<ArrayBuffer> {
  const vector = new Float32Array(layout.length);
  for (const { weightsAt, biasesAt } of layout.layers) vector.fill(value, weightsAt, biasesAt);
  return vector;
}

/** The parameters as the plain layers that a stored model holds. */
export function denseLayers(layout: ParameterLayout, parameters: Float32Array): readonly DenseLayer[] {
  return layout.layers.map(({ inputs, outputs, weightsAt, biasesAt }) => ({
    inputs,
    outputs,
    weights: new Float32Array(parameters.subarray(weightsAt, biasesAt)),
    biases: new Float32Array(parameters.subarray(biasesAt, biasesAt + outputs)),
  }));
}
