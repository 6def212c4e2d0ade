import { type Matrix, rowView, zeros } from '../../matrix.ts';
import { softmaxInPlace } from '../softmax.ts';
import { checkWidth } from '../input-checks.ts';
import type { DenseLayer, PerceptronModel } from './perceptron-model.ts';

/**
 * The forward pass, in doubles over the float32 weights, so within float32 rounding of TensorFlow.js:
 * class probabilities, or the value in the target's units.
 */
export function predictPerceptron(model: PerceptronModel, features: Matrix): Matrix {
  const { layers, output } = model;
  checkWidth(features, layers[0]!.inputs);
  const activations = layers.map(layer => new Float64Array(layer.outputs));
  const predictions = zeros(features.rows, layers.at(-1)!.outputs);
  for (let row = 0; row < features.rows; row++) {
    let input = rowView(features, row);
    layers.forEach((layer, depth) => {
      const values = activations[depth]!;
      applyDense(layer, input, values);
      if (depth < layers.length - 1) applyRelu(values);
      input = values;
    });
    predictions.data.set(input, row * predictions.columns);
  }
  applyOutput(output, predictions);
  return predictions;
}

function applyDense(layer: DenseLayer, input: Float64Array, output: Float64Array): void {
  const { inputs, outputs, weights, biases } = layer;
  output.set(biases);
  for (let i = 0; i < inputs; i++) {
    const value = input[i]!;
    // A one-hot row is mostly zeros; a zero adds nothing (weights are finite).
    if (value === 0) continue;
    const start = i * outputs;
    for (let o = 0; o < outputs; o++) output[o] = output[o]! + value * weights[start + o]!;
  }
}

function applyRelu(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = 0;
}

function applyOutput(output: PerceptronModel['output'], predictions: Matrix): void {
  const { data, rows, columns } = predictions;
  switch (output.kind) {
    case 'softmax':
      for (let row = 0; row < rows; row++) softmaxInPlace(data, row * columns, columns);
      return;
    case 'identity':
      for (let i = 0; i < data.length; i++) data[i] = data[i]! * output.scale + output.mean;
      return;
    default:
      output satisfies never;
  }
}
