import * as tf from '@tensorflow/tfjs-core';
import type { StepSettings } from '../core/models/perceptron/perceptron-engine.ts';

/** What a step moves; the tensors belong to whoever asked for it. */
export type Moving = {
  readonly parameters: tf.Tensor1D;
  /** Adam's mean of the gradient, or SGD's velocity. */
  readonly first: tf.Tensor1D;
  /** Adam's mean of the gradient's square. */
  readonly second: tf.Tensor1D;
};

/** Adam's step as core's `adamStep` has it; `rate` is corrected for the start. To be called within tf.tidy. */
export function adamStep(
  { parameters, first, second }: Moving,
  gradient: tf.Tensor1D,
  rate: number,
  { beta1, beta2, epsilon }: StepSettings,
): Moving {
  const mean = tf.add<tf.Tensor1D>(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1));
  const square = tf.add<tf.Tensor1D>(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2));
  const change = tf.div(tf.mul(mean, rate), tf.add(tf.sqrt(square), epsilon));
  return { parameters: tf.sub<tf.Tensor1D>(parameters, change), first: mean, second: square };
}

/** The step of gradient descent with momentum as core's `sgdStep` has it. To be called within tf.tidy. */
export function sgdStep(
  { parameters, first, second }: Moving,
  gradient: tf.Tensor1D,
  rate: number,
  { momentum, nesterovsMomentum }: StepSettings,
): Moving {
  const down = tf.mul(gradient, rate);
  const velocity = tf.sub<tf.Tensor1D>(tf.mul(first, momentum), down);
  const move = nesterovsMomentum ? tf.sub(tf.mul(velocity, momentum), down) : velocity;
  return { parameters: tf.add<tf.Tensor1D>(parameters, move), first: velocity, second: tf.clone(second) };
}
