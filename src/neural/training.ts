import * as tf from '@tensorflow/tfjs';
import { FitError } from '../core/errors.ts';
import { permutation, type Random } from '../core/random.ts';
import { type AdamSettings, type AdamState, adamStep, disposeAdam, startAdam } from './adam.ts';
import { type Examples, meanLoss, takeExamples, totalWeight } from './examples.ts';
import { type Batch, lossGradient, type Network, networkOutput } from './network.ts';
import { onWeights } from './parameter-layout.ts';
import { readTensor } from './read-tensor.ts';

export interface TrainingSettings extends AdamSettings {
  /** L2 penalty: alpha / 2 · Σ weight², beside the summed loss of a batch. */
  readonly alpha: number;
  readonly batchSize: number;
  /** Most epochs. */
  readonly maxIter: number;
  /** An epoch counts as progress when it lowers the loss by more than this. */
  readonly tol: number;
  /** Epochs without progress after which training stops. */
  readonly nIterNoChange: number;
}

/** The event loop gets a turn this often, so that messages come through and the browser sees a living worker. */
const millisecondsBetweenTurns = 50;

/**
 * Trains a network by Adam over shuffled batches and gives its parameters back: the best by the loss on
 * `validation`, or, where that is null, the last after the loss on the training rows has stopped falling.
 * The same start and random stream give the same parameters, bit for bit, on the cpu and wasm backends.
 * @throws FitError when the loss is no longer a number.
 */
export async function trainNetwork(
  network: Network,
  start: Float32Array<ArrayBuffer>,
  data: { readonly train: Examples; readonly validation: Examples | null },
  settings: TrainingSettings,
  random: Random,
  report: (fraction: number) => void,
): Promise<Float32Array<ArrayBuffer>> {
  const { train, validation } = data;
  const penalty = tf.tensor1d(onWeights(network.layout, settings.alpha));
  let state = startAdam(start);
  try {
    let best = { loss: Infinity, parameters: start };
    let idle = 0;
    let lastTurn = performance.now();
    for (let epoch = 0; epoch < settings.maxIter && idle <= settings.nIterNoChange; epoch++) {
      state = trainEpoch(network, state, penalty, train, settings, random);
      const loss = await lossOn(network, state.parameters, validation ?? train);
      if (!Number.isFinite(loss))
        throw new FitError(`training diverged in epoch ${epoch + 1}: the loss is ${loss}`);
      idle = loss > best.loss - settings.tol ? idle + 1 : 0;
      if (loss < best.loss) best = { loss, parameters: await readTensor(state.parameters) };
      report((epoch + 1) / settings.maxIter);
      if (performance.now() - lastTurn > millisecondsBetweenTurns) {
        await new Promise(resolve => setTimeout(resolve));
        lastTurn = performance.now();
      }
    }
    report(1);
    return validation === null ? await readTensor(state.parameters) : best.parameters;
  } finally {
    disposeAdam(state);
    penalty.dispose();
  }
}

/** One pass over all rows in a new random order; `state` is used up. */
function trainEpoch(
  network: Network,
  state: AdamState,
  penalty: tf.Tensor1D,
  train: Examples,
  settings: TrainingSettings,
  random: Random,
): AdamState {
  const order = permutation(train.rows, random);
  let next = state;
  for (let from = 0; from < train.rows; from += settings.batchSize) {
    const rows = takeExamples(train, order.subarray(from, from + settings.batchSize));
    const before = next;
    next = tf.tidy(() => {
      const gradient = lossGradient(network, before.parameters, uploaded(rows));
      const penalised = tf.add<tf.Tensor1D>(gradient, tf.mul(before.parameters, penalty));
      return adamStep(before, penalised, 1 / totalWeight(rows), settings);
    });
    disposeAdam(before);
  }
  return next;
}

async function lossOn(network: Network, parameters: tf.Tensor1D, examples: Examples): Promise<number> {
  const predicted = tf.tidy(() => networkOutput(network, parameters, featureTensor(examples)));
  try {
    return meanLoss(network.output, await readTensor(predicted), examples);
  } finally {
    predicted.dispose();
  }
}

function uploaded(examples: Examples): Batch {
  const { rows, outputs, target, weights } = examples;
  return {
    features: featureTensor(examples),
    target: tf.tensor2d(target, [rows, outputs]),
    weights: weights && tf.tensor2d(weights, [rows, 1]),
  };
}

function featureTensor({ features, rows, columns }: Examples): tf.Tensor2D {
  return tf.tensor2d(features, [rows, columns]);
}
