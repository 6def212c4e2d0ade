import * as tf from '@tensorflow/tfjs';
import type { ParameterLayout } from './parameter-layout.ts';

/** What the last layer's values mean, and with it the loss: cross-entropy, or half the squared error. */
export type OutputKind = 'softmax' | 'identity';

/** A perceptron's shape: where its parameters lie and what comes out. */
export interface Network {
  readonly layout: ParameterLayout;
  readonly output: OutputKind;
}

/** Some rows on the backend. */
export interface Batch {
  /** rows × features. */
  readonly features: tf.Tensor2D;
  /** rows × outputs: one-hot classes, or standardised values. */
  readonly target: tf.Tensor2D;
  /** rows × 1; null where every row weighs 1. */
  readonly weights: tf.Tensor2D | null;
}

/** Class probabilities or standardised values, one row for each row of features. Tensors made on the way stay alive. */
export function networkOutput(network: Network, parameters: tf.Tensor1D, features: tf.Tensor2D): tf.Tensor2D {
  return forward(network, parameters, features).output;
}

/**
 * Gradient of the weighted sum of the rows' losses by backpropagation, in the parameters' layout.
 * Written out rather than taped: it starts a third as many kernels as tf.variableGrads. For both outputs the
 * loss's derivative by the last layer's values is output − target. To be called within tf.tidy.
 */
export function lossGradient(network: Network, parameters: tf.Tensor1D, batch: Batch): tf.Tensor1D {
  const { weights, inputs, output } = forward(network, parameters, batch.features);
  const error = tf.sub<tf.Tensor2D>(output, batch.target);
  let delta = batch.weights === null ? error : tf.mul<tf.Tensor2D>(error, batch.weights);
  const parts: tf.Tensor1D[] = [];
  for (let layer = weights.length - 1; layer >= 0; layer--) {
    const input = inputs[layer]!;
    parts.unshift(transposedProduct(input, delta).flatten(), tf.sum<tf.Tensor1D>(delta, 0));
    if (layer > 0) delta = tf.mul(tf.matMul(delta, tf.transpose(weights[layer]!)), tf.step(input));
  }
  return tf.concat1d(parts);
}

interface ForwardPass {
  readonly weights: readonly tf.Tensor2D[];
  /** What went into each layer. */
  readonly inputs: readonly tf.Tensor2D[];
  readonly output: tf.Tensor2D;
}

function forward({ layout, output }: Network, parameters: tf.Tensor1D, features: tf.Tensor2D): ForwardPass {
  const weights: tf.Tensor2D[] = [];
  const inputs: tf.Tensor2D[] = [];
  let values = features;
  layout.layers.forEach((span, depth) => {
    const kernel = tf.slice1d(parameters, span.weightsAt, span.inputs * span.outputs);
    weights.push(kernel.as2D(span.inputs, span.outputs));
    inputs.push(values);
    values = tf.fused.matMul({
      a: values,
      b: weights[depth]!,
      bias: tf.slice1d(parameters, span.biasesAt, span.outputs),
      activation: depth < layout.layers.length - 1 ? 'relu' : 'linear',
    }) as tf.Tensor2D;
  });
  return { weights, inputs, output: output === 'softmax' ? tf.softmax(values) : values };
}

/** aᵀb. The wasm backend multiplies with XNNPACK only where neither side is transposed: ten times as fast. */
function transposedProduct(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.matMul(tf.transpose(a), b);
}
