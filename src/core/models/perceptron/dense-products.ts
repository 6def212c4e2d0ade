import type { LayerSpan } from './parameter-layout.ts';

const { fround } = Math;

/** The sums of a layer's units, rows × outputs: biases + input · weights, input after input. */
export function unitSums(
  span: LayerSpan,
  parameters: Float32Array,
  input: Float32Array,
  rows: number,
  sums: Float32Array,
): void {
  const { inputs, outputs, weightsAt, biasesAt } = span;
  for (let row = 0; row < rows; row++) {
    const to = row * outputs;
    for (let o = 0; o < outputs; o++) sums[to + o] = parameters[biasesAt + o]!;
    for (let i = 0; i < inputs; i++) {
      const value = input[row * inputs + i]!;
      const from = weightsAt + i * outputs;
      for (let o = 0; o < outputs; o++) sums[to + o] = sums[to + o]! + fround(value * parameters[from + o]!);
    }
  }
}

/** Σ over the rows of input × gradient of the sum, for each weight, row after row. */
export function weightGradients(
  { inputs, outputs, weightsAt, biasesAt }: LayerSpan,
  input: Float32Array,
  gradients: Float32Array,
  rows: number,
  to: Float32Array,
): void {
  to.fill(0, weightsAt, biasesAt);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < inputs; i++) {
      const value = input[row * inputs + i]!;
      const at = weightsAt + i * outputs;
      for (let o = 0; o < outputs; o++)
        to[at + o] = to[at + o]! + fround(value * gradients[row * outputs + o]!);
    }
}

/** Σ over a row's outputs of gradient × weight, for each input, output after output. */
export function inputGradients(
  { inputs, outputs, weightsAt }: LayerSpan,
  parameters: Float32Array,
  gradients: Float32Array,
  rows: number,
  to: Float32Array,
): void {
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < inputs; i++) {
      let sum = 0;
      for (let o = 0; o < outputs; o++)
        sum = fround(sum + fround(gradients[row * outputs + o]! * parameters[weightsAt + i * outputs + o]!));
      to[row * inputs + i] = sum;
    }
}

/** The sum of each of `width` columns over the rows, row after row. */
export function columnSums(
  values: Float32Array,
  width: number,
  rows: number,
  to: Float32Array,
  at: number,
): void {
  to.fill(0, at, at + width);
  for (let row = 0; row < rows; row++)
    for (let o = 0; o < width; o++) to[at + o] = to[at + o]! + values[row * width + o]!;
}
