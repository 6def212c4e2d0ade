/** One fully connected layer: output o is activation(Σ input[i] · weights[i · outputs + o] + biases[o]). */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** inputs × outputs, row-major: a TensorFlow.js dense kernel as it lies in memory. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly biases: Float32Array<ArrayBuffer>;
}

/** What the last layer's values mean. */
export type PerceptronOutput =
  /** Class probabilities: the softmax over one value a class. */
  | { readonly kind: 'softmax' }
  /** One value, standardised: the prediction in the target's units is value · scale + mean. */
  | { readonly kind: 'identity'; readonly mean: number; readonly scale: number };

export const perceptronFormat = 'terrarium-perceptron/1';

/** A multi-layer perceptron as plain data: ReLU after every layer but the last. */
export interface PerceptronModel {
  readonly format: typeof perceptronFormat;
  readonly activation: 'relu';
  /** From the features to the output; each layer's inputs are the outputs of the one before. */
  readonly layers: readonly DenseLayer[];
  readonly output: PerceptronOutput;
}
