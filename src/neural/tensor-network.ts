import * as tf from '@tensorflow/tfjs-core';
import { dropoutFactors, dropoutOf } from '../core/models/perceptron/dropout.ts';
import {
  type LayerSpan,
  type NormalisedSpan,
  varianceFloor,
} from '../core/models/perceptron/parameter-layout.ts';
import type { Network, StepSettings } from '../core/models/perceptron/perceptron-engine.ts';

/** Some rows on the backend. */
export interface Batch {
  /** rows × features. */
  readonly features: tf.Tensor2D;
  /** rows × outputs: one-hot classes, or standardised values. */
  readonly target: tf.Tensor2D;
  /** rows × 1: what each row counts in the batch, summing to 1; null where all count alike. */
  readonly shares: tf.Tensor2D | null;
}

/** The step that decides what is left out at random. */
export interface Learning {
  readonly settings: StepSettings;
  readonly step: number;
}

/** A layer at work. */
interface LayerPass {
  readonly span: LayerSpan;
  readonly weights: tf.Tensor2D;
  readonly input: tf.Tensor2D;
  readonly normal: {
    readonly values: tf.Tensor2D;
    readonly perDeviation: tf.Tensor;
    readonly scales: tf.Tensor;
  } | null;
  readonly activations: tf.Tensor2D;
  /** What dropout multiplies the activations by. */
  readonly factors: tf.Tensor2D | null;
}

export interface ForwardPass {
  readonly layers: readonly LayerPass[];
  readonly output: tf.Tensor2D;
  /** The running statistics as the batch moves them. */
  readonly statistics: tf.Tensor1D;
}

/** What a network knows: see core's NetworkState. */
export interface Known {
  readonly parameters: tf.Tensor1D;
  readonly statistics: tf.Tensor1D;
}

/** Class probabilities or standardised values, one row for each row of features; within tf.tidy. */
export function forward(
  { layout, activation, output }: Network,
  { parameters, statistics }: Known,
  { features, shares }: Batch,
  learning: Learning | null,
): ForwardPass {
  const layers: LayerPass[] = [];
  const moments: tf.Tensor1D[] = [];
  let input = features;
  for (const [depth, span] of layout.layers.entries()) {
    const isLast = depth === layout.layers.length - 1;
    const all = tf.slice1d(parameters, span.weightsAt, span.inputs * span.outputs);
    const weights = tf.reshape<tf.Rank.R2>(all, [span.inputs, span.outputs]);
    const bias = tf.slice1d(parameters, span.biasesAt, span.outputs);
    let values = tf.fused.matMul({ a: input, b: weights, bias }) as tf.Tensor2D;
    let normal: LayerPass['normal'] = null;
    if (span.normalised !== null) {
      const [mean, variance] =
        learning === null ? runningOf(statistics, span.normalised, span.outputs) : momentsOf(values, shares);
      const perDeviation = tf.rsqrt(tf.add(variance, varianceFloor));
      const scales = tf.slice1d(parameters, span.normalised.scalesAt, span.outputs);
      const centred = tf.mul<tf.Tensor2D>(tf.sub(values, mean), perDeviation);
      normal = { values: centred, perDeviation, scales };
      values = tf.add(
        tf.mul(centred, scales),
        tf.slice1d(parameters, span.normalised.shiftsAt, span.outputs),
      );
      moments.push(mean, variance);
    }
    const activations = isLast ? values : activated(activation, values);
    const factors = isLast || learning === null ? null : factorsOf(learning, depth, activations);
    layers.push({ span, weights, input, normal, activations, factors });
    input = factors === null ? activations : tf.mul(activations, factors);
  }
  return {
    layers,
    output: output === 'softmax' ? tf.softmax(input) : input,
    statistics: moments.length === 0 ? tf.clone(statistics) : movedTowards(statistics, tf.concat1d(moments)),
  };
}

/**
 * Gradient of the weighted sum of the rows' losses over what they weigh together, by backpropagation, in the parameters'
 * layout; 0 for what is frozen. Written out rather than taped: it starts a third as many kernels as tf.variableGrads.
 * For both outputs the loss's derivative by the last layer's values is output − target. To be called within tf.tidy.
 */
export function lossGradient(
  { activation, frozenLayers }: Network,
  { layers, output }: ForwardPass,
  { target, shares }: Batch,
): tf.Tensor1D {
  const perRow = 1 / target.shape[0];
  let gradients: tf.Tensor2D = tf.mul(tf.sub(output, target), shares ?? perRow);
  const parts: tf.Tensor1D[] = [];
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const { span, weights, input, normal, activations, factors } = layers[depth]!;
    if (depth < frozenLayers) {
      const own = (depth + 1 < layers.length ? layers[depth + 1]!.span.weightsAt : 0) - span.weightsAt;
      parts.unshift(tf.zeros([own]));
      continue;
    }
    let ofNormal: tf.Tensor1D[] = [];
    if (depth < layers.length - 1) {
      if (factors !== null) gradients = tf.mul(gradients, factors);
      gradients = tf.mul(gradients, slopesOf(activation, activations));
      if (normal !== null) {
        const ofScales = tf.sum<tf.Tensor1D>(tf.mul(gradients, normal.values), 0);
        const ofShifts = tf.sum<tf.Tensor1D>(gradients, 0);
        ofNormal = [ofScales, ofShifts];
        const common = tf.mul(tf.add(ofShifts, tf.mul(normal.values, ofScales)), shares ?? perRow);
        gradients = tf.mul(tf.mul(normal.scales, normal.perDeviation), tf.sub(gradients, common));
      }
    }
    const ofBiases = normal === null ? tf.sum<tf.Tensor1D>(gradients, 0) : tf.zeros([span.outputs]);
    parts.unshift(tf.reshape(tf.matMul(input, gradients, true), [-1]), ofBiases as tf.Tensor1D, ...ofNormal);
    if (depth > frozenLayers) gradients = tf.matMul(gradients, weights, false, true);
  }
  return tf.concat1d(parts);
}

function activated(activation: Network['activation'], values: tf.Tensor2D): tf.Tensor2D {
  switch (activation) {
    case 'relu':
      return tf.relu(values);
    case 'tanh':
      return tf.tanh(values);
    case 'logistic':
      return tf.sigmoid(values);
    case 'identity':
      return values;
    default:
      return activation satisfies never;
  }
}

function slopesOf(activation: Network['activation'], activations: tf.Tensor2D): tf.Tensor {
  switch (activation) {
    case 'relu':
      return tf.step(activations);
    case 'tanh':
      return tf.sub(1, tf.square(activations));
    case 'logistic':
      return tf.mul(activations, tf.sub(1, activations));
    case 'identity':
      return tf.scalar(1);
    default:
      return activation satisfies never;
  }
}

function factorsOf({ settings, step }: Learning, depth: number, { shape }: tf.Tensor2D): tf.Tensor2D | null {
  if (settings.dropout === 0) return null;
  const dropout = dropoutOf(settings.dropout, settings.seed, step, depth);
  return tf.tensor2d(dropoutFactors(dropout, shape[0], shape[1]), shape);
}

function runningOf(
  statistics: tf.Tensor1D,
  at: NormalisedSpan,
  units: number,
): readonly [tf.Tensor1D, tf.Tensor1D] {
  return [tf.slice1d(statistics, at.meansAt, units), tf.slice1d(statistics, at.variancesAt, units)];
}

/** Mean and variance of each column, rows counted by their shares. */
function momentsOf(values: tf.Tensor2D, shares: tf.Tensor2D | null): readonly [tf.Tensor1D, tf.Tensor1D] {
  const meanOf = (of: tf.Tensor2D) =>
    shares === null ? tf.mean<tf.Tensor1D>(of, 0) : tf.sum<tf.Tensor1D>(tf.mul(of, shares), 0);
  const mean = meanOf(values);
  return [mean, meanOf(tf.square(tf.sub(values, mean)))];
}

function movedTowards(running: tf.Tensor1D, own: tf.Tensor1D): tf.Tensor1D {
  return tf.add(tf.mul(running, 0.9), tf.mul(own, 0.1));
}
