import * as tf from '@tensorflow/tfjs';
import { createRandom } from '../core/random.ts';
import { adamStep, disposeAdam, startAdam } from './adam.ts';
import { lossGradient, type Network, networkOutput } from './network.ts';
import { initialParameters, layoutOf } from './parameter-layout.ts';

/** Wide enough for a GPU's fused multiply-add and approximate exp, far below what a wrong kernel gives. */
const tolerance = 1e-3;

const network: Network = { layout: layoutOf([9, 16, 3]), output: 'softmax' };
const adam = { learningRateInit: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/**
 * What the active backend makes of one step of training a small network: probabilities, gradient, and what Adam
 * does with a known gradient. Every kernel that training uses takes part.
 */
export async function trainingStep(): Promise<Float32Array> {
  const random = createRandom(1);
  const rows = 40;
  const noise = (length: number) => Float32Array.from({ length }, () => 4 * random() - 2);
  const parameters = initialParameters(network.layout, random);
  const start = startAdam(parameters);
  const answer = tf.tidy(() => {
    const features = tf.tensor2d(noise(rows * 9), [rows, 9]);
    const target = tf.tensor2d(oneHot(rows, 3), [rows, 3]);
    const weights = tf.tensor2d(noise(rows).map(Math.abs), [rows, 1]);
    const probabilities = networkOutput(network, start.parameters, features);
    const gradient = lossGradient(network, start.parameters, { features, target, weights });
    // Adam divides by the gradient's size: near zero it would turn rounding into a difference, so this one is far.
    const moved = adamStep(start, tf.tensor1d(parameters.map(value => value + Math.sign(value))), 0.5, adam);
    return tf.concat1d([probabilities.flatten(), gradient, moved.parameters, moved.mean, moved.meanSquare]);
  });
  try {
    return new Float32Array(await answer.data<'float32'>());
  } finally {
    disposeAdam(start);
    answer.dispose();
  }
}

/** The first value in which an answer is not what the CPU answered, in a person's words; null when they agree. */
export function disagreement(actual: Float32Array, expected: Float32Array): string | null {
  if (actual.length !== expected.length) return `it gave ${actual.length} values, not ${expected.length}`;
  const at = expected.findIndex(
    (value, i) => !(Math.abs(actual[i]! - value) <= tolerance * (1 + Math.abs(value))),
  );
  return at === -1 ? null : `it computed ${actual[at]} where the CPU computes ${expected[at]}`;
}

function oneHot(rows: number, classes: number): Float32Array {
  return Float32Array.from({ length: rows * classes }, (_, i) =>
    i % classes === Math.floor(i / classes) % classes ? 1 : 0,
  );
}
