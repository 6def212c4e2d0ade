/** One fully connected layer: output o is activation(Σ input[i] · weights[i · outputs + o] + biases[o]). */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** inputs × outputs, row-major: a TensorFlow.js dense kernel as it lies in memory. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly biases: Float32Array<ArrayBuffer>;
}

/** What a hidden unit does with its sum. */
export type Activation = 'relu' | 'tanh' | 'logistic' | 'identity';

/** What the last layer's values mean. */
export type PerceptronOutput =
  /** The softmax over them: output i is the probability of the class `codes[i]`; the other classes have none. */
  | { readonly kind: 'softmax'; readonly classes: number; readonly codes: readonly number[] }
  /** One value, standardised: the prediction in the target's units is value · scale + mean. */
  | { readonly kind: 'identity'; readonly mean: number; readonly scale: number };

export const perceptronFormat = 'terrarium-perceptron/2';

/** A multi-layer perceptron as plain data: the activation after every layer but the last. */
export interface PerceptronModel {
  readonly format: typeof perceptronFormat;
  readonly activation: Activation;
  /** From the features to the output; each layer's inputs are the outputs of the one before. */
  readonly layers: readonly DenseLayer[];
  readonly output: PerceptronOutput;
}
