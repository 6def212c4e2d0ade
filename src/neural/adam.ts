import * as tf from '@tensorflow/tfjs';

export interface AdamSettings {
  readonly learningRateInit: number;
  /** Decay of the mean and of the mean square of the gradient. */
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** The parameters and Adam's memory of their gradient. The tensors belong to the state: see disposeAdam. */
export type AdamState = {
  readonly parameters: tf.Tensor1D;
  readonly mean: tf.Tensor1D;
  readonly meanSquare: tf.Tensor1D;
  readonly steps: number;
};

export function startAdam(parameters: Float32Array): AdamState {
  return {
    parameters: tf.tensor1d(parameters),
    mean: tf.zeros([parameters.length]),
    meanSquare: tf.zeros([parameters.length]),
    steps: 0,
  };
}

/**
 * One step down the gradient (Kingma & Ba 2014, in the order of scikit-learn's `AdamOptimizer`). To be called within
 * tf.tidy. The gradient used is `gradient · scale`; folding the scale into the decay rates saves a kernel.
 */
export function adamStep(
  state: AdamState,
  gradient: tf.Tensor1D,
  scale: number,
  settings: AdamSettings,
): AdamState {
  const { beta1, beta2, epsilon, learningRateInit } = settings;
  const steps = state.steps + 1;
  const rate = (learningRateInit * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
  const mean = tf.add<tf.Tensor1D>(tf.mul(state.mean, beta1), tf.mul(gradient, (1 - beta1) * scale));
  const square = tf.mul(tf.square(gradient), (1 - beta2) * scale * scale);
  const meanSquare = tf.add<tf.Tensor1D>(tf.mul(state.meanSquare, beta2), square);
  const change = tf.div(tf.mul(mean, rate), tf.add(tf.sqrt(meanSquare), epsilon));
  return { parameters: tf.sub<tf.Tensor1D>(state.parameters, change), mean, meanSquare, steps };
}

export function disposeAdam({ parameters, mean, meanSquare }: AdamState): void {
  tf.dispose([parameters, mean, meanSquare]);
}
