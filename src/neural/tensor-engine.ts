import * as tf from '@tensorflow/tfjs-core';
import { messageOf } from '../core/errors.ts';
import { takeExamples } from '../core/models/perceptron/examples.ts';
import {
  EngineLostError,
  type EngineSetup,
  type Network,
  type PerceptronEngine,
  powerOf,
} from '../core/models/perceptron/perceptron-engine.ts';
import { type DeviceRows, toDevice } from './device-rows.ts';
import { readTensor } from './read-tensor.ts';
import { forward, lossGradient } from './tensor-network.ts';
import { adamStep, type Moving, sgdStep } from './tensor-optimizer.ts';

/** Where no layer is normalised, the statistics are one number that nothing reads: no tensor is empty. */
type DeviceState = Moving & { readonly statistics: tf.Tensor1D };

/**
 * Trains with tensors on TensorFlow.js's active backend, within rounding of core's `createPlainEngine`.
 * @param lost resolves when the device will not answer any more
 */
export function createTensorEngine(
  setup: EngineSetup,
  lost: Promise<unknown> = new Promise(() => {}),
): PerceptronEngine {
  const { network, settings } = setup;
  const { batchSize } = settings;
  let state: DeviceState = {
    parameters: tf.tensor1d(setup.state.parameters),
    first: tf.tensor1d(setup.state.first),
    second: tf.tensor1d(setup.state.second),
    statistics: tf.tensor1d(network.layout.statistics > 0 ? setup.state.statistics : [0]),
  };
  const penalty = tf.tensor1d(penalties(network, settings.alpha));
  let { steps } = setup.state;
  let powers = { beta1: powerOf(settings.beta1, steps), beta2: powerOf(settings.beta2, steps) };

  const residuesOf = (answer: tf.Tensor2D, target: tf.Tensor2D): tf.Tensor1D =>
    network.output === 'softmax'
      ? tf.sum<tf.Tensor1D>(tf.mul(answer, target), 1)
      : tf.reshape(tf.sub(answer, target), [-1]);

  function read(tensor: tf.Tensor): Promise<Float32Array<ArrayBuffer>> {
    const gone = lost.then(() => {
      throw new Error('the device was lost');
    });
    return Promise.race([readTensor(tensor), gone]);
  }

  /** Replaces the state by the one after a step; gives the batch's residues from before it. */
  function step(rows: DeviceRows, from: number, learningRate: number): tf.Tensor1D {
    powers = { beta1: powers.beta1 * settings.beta1, beta2: powers.beta2 * settings.beta2 };
    const adamRate = (learningRate * Math.sqrt(1 - powers.beta2)) / (1 - powers.beta1);
    const before = state;
    const { residues, ...after } = tf.tidy(() => {
      const { batch, total } = rows.batch(from);
      const pass = forward(network, before, batch, { settings, step: steps });
      const decay = tf.mul(tf.mul(before.parameters, penalty), 1 / total);
      const gradient = tf.add<tf.Tensor1D>(lossGradient(network, pass, batch), decay);
      const moved =
        settings.solver === 'adam'
          ? adamStep(before, gradient, adamRate, settings)
          : sgdStep(before, gradient, learningRate, settings);
      return { ...moved, statistics: pass.statistics, residues: residuesOf(pass.output, batch.target) };
    });
    steps++;
    state = after;
    tf.dispose(before);
    return residues;
  }

  async function train(rows: DeviceRows, learningRate: number): Promise<Float32Array> {
    const told: tf.Tensor1D[] = [];
    try {
      for (let from = 0; from < rows.rows; from += batchSize) told.push(step(rows, from, learningRate));
      const all = tf.concat1d(told);
      told.push(all);
      return await read(all);
    } finally {
      tf.dispose(told);
    }
  }

  async function evaluate(rows: DeviceRows): Promise<Float32Array> {
    const residues = tf.tidy(() => {
      const answers: tf.Tensor1D[] = [];
      for (let from = 0; from < rows.rows; from += batchSize) {
        const { batch } = rows.batch(from);
        answers.push(residuesOf(forward(network, state, batch, null).output, batch.target));
      }
      return tf.concat1d(answers);
    });
    try {
      return await read(residues);
    } finally {
      residues.dispose();
    }
  }

  return {
    canBeLost: true,
    train: (rows, order, learningRate) =>
      orLost(() =>
        withRows(toDevice(takeExamples(rows, order), network, batchSize), own => train(own, learningRate)),
      ),
    evaluate: rows => orLost(() => withRows(toDevice(rows, network, batchSize), evaluate)),
    state: () =>
      orLost(async () => ({
        parameters: await read(state.parameters),
        first: await read(state.first),
        second: await read(state.second),
        statistics: (await read(state.statistics)).slice(0, network.layout.statistics),
        steps,
      })),
    dispose: () => {
      tf.dispose(state);
      penalty.dispose();
    },
  };
}

async function withRows<T>(rows: DeviceRows, use: (rows: DeviceRows) => Promise<T>): Promise<T> {
  try {
    return await use(rows);
  } finally {
    rows.dispose();
  }
}

/** Whatever goes wrong on a device, another engine can go on. */
async function orLost<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new EngineLostError(messageOf(error), { cause: error });
  }
}

/** Alpha at every weight that is trained, 0 elsewhere: the L2 penalty spares biases. */
function penalties({ layout, frozenLayers }: Network, alpha: number): Float32Array {
  const penalty = new Float32Array(layout.length);
  for (const { weightsAt, biasesAt } of layout.layers.slice(frozenLayers))
    penalty.fill(alpha, weightsAt, biasesAt);
  return penalty;
}
