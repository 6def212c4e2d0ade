import { type Matrix, rowView, zeros } from '../../matrix.ts';
import { checkWidth } from '../input-checks.ts';
import { softmaxInPlace } from '../softmax.ts';
import type { Activation, DenseLayer, PerceptronOutput } from './perceptron-model.ts';
import { currentPerceptron } from './stored-perceptron.ts';

/**
 * The forward pass, in doubles over the float32 weights, so within float32 rounding of what trained them:
 * class probabilities, or the value in the target's units.
 * @throws ModelFormatError when `model` is no perceptron, RangeError when the columns are not as many
 */
export function predictPerceptron(model: object, features: Matrix): Matrix {
  const { activation, layers, output } = currentPerceptron(model);
  checkWidth(features, layers[0]!.inputs);
  const activations = layers.map(layer => new Float64Array(layer.outputs));
  const places = new Uint32Array(Math.max(...layers.map(({ inputs }) => inputs)));
  const answers = zeros(features.rows, layers.at(-1)!.outputs);
  for (let row = 0; row < features.rows; row++) {
    let input = rowView(features, row);
    layers.forEach((layer, depth) => {
      const values = activations[depth]!;
      applyDense(layer, input, places, values);
      if (depth < layers.length - 1) activate(activation, values);
      input = values;
    });
    answers.data.set(input, row * answers.columns);
  }
  return inTargetUnits(output, answers);
}

/** Adds the inputs' shares in their order, four in one pass over the outputs. `places` is room for as many as there are inputs. */
function applyDense(layer: DenseLayer, input: Float64Array, places: Uint32Array, output: Float64Array): void {
  const { inputs, outputs, weights, biases } = layer;
  output.set(biases);
  // A one-hot row is mostly zeros; a zero adds nothing (weights are finite).
  let count = 0;
  for (let i = 0; i < inputs; i++) if (input[i] !== 0) places[count++] = i;
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    const [i, j, k, l] = [places[at]!, places[at + 1]!, places[at + 2]!, places[at + 3]!];
    const [first, second, third, fourth] = [input[i]!, input[j]!, input[k]!, input[l]!];
    const [a, b, c, d] = [i * outputs, j * outputs, k * outputs, l * outputs];
    for (let o = 0; o < outputs; o++)
      output[o] =
        output[o]! +
        first * weights[a + o]! +
        second * weights[b + o]! +
        third * weights[c + o]! +
        fourth * weights[d + o]!;
  }
  for (; at < count; at++) {
    const value = input[places[at]!]!;
    const start = places[at]! * outputs;
    for (let o = 0; o < outputs; o++) output[o] = output[o]! + value * weights[start + o]!;
  }
}

function activate(activation: Activation, values: Float64Array): void {
  switch (activation) {
    case 'relu':
      for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = 0;
      return;
    case 'tanh':
      for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]!);
      return;
    case 'logistic':
      for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-values[i]!));
      return;
    case 'identity':
      return;
    default:
      activation satisfies never;
  }
}

/** `answers` are used up. */
function inTargetUnits(output: PerceptronOutput, answers: Matrix): Matrix {
  const { data, rows, columns } = answers;
  switch (output.kind) {
    case 'softmax':
      for (let row = 0; row < rows; row++) softmaxInPlace(data, row * columns, columns);
      return output.codes.length === output.classes ? answers : amongAll(output, answers);
    case 'identity':
      for (let i = 0; i < data.length; i++) data[i] = data[i]! * output.scale + output.mean;
      return answers;
    default:
      return output satisfies never;
  }
}

/** The probabilities with a 0 for each class that had no rows to learn from. */
function amongAll(
  { classes, codes }: Extract<PerceptronOutput, { kind: 'softmax' }>,
  { data, rows, columns }: Matrix,
): Matrix {
  const all = zeros(rows, classes);
  for (let row = 0; row < rows; row++)
    codes.forEach((code, i) => {
      all.data[row * classes + code] = data[row * columns + i]!;
    });
  return all;
}
