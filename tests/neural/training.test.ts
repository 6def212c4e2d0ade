import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { matrixOf } from '../../src/core/matrix.ts';
import {
  type DenseLayer,
  type PerceptronModel,
  perceptronFormat,
} from '../../src/core/models/perceptron/perceptron-model.ts';
import { predictPerceptron } from '../../src/core/models/perceptron/predict.ts';
import { createRandom } from '../../src/core/random.ts';
import { classExamples, type Examples, meanLoss, valueExamples } from '../../src/neural/examples.ts';
import type { Network, OutputKind } from '../../src/neural/network.ts';
import { denseLayers, initialParameters, layoutOf } from '../../src/neural/parameter-layout.ts';
import { trainNetwork, type TrainingSettings } from '../../src/neural/training.ts';
import { references } from '../reference/reference.ts';

interface Layer {
  readonly weights: readonly number[];
  readonly biases: readonly number[];
}

interface Inputs {
  readonly features: readonly number[][];
  readonly target: readonly number[];
  readonly sizes: readonly number[];
  readonly output: OutputKind;
  readonly settings: Omit<TrainingSettings, 'tol' | 'nIterNoChange'>;
  readonly start: readonly Layer[];
}

/** Makes a Fisher-Yates shuffle leave everything in its place. */
const keepOrder = () => 1 - 2 ** -32;
const neverStop = { tol: -Infinity, nIterNoChange: 0 };

beforeAll(() => tf.setBackend('cpu'));

describe('training ends where scikit-learn ends', () => {
  test.each(references<Inputs, readonly Layer[]>('neural'))('$name', async ({ inputs, expected }) => {
    const layout = layoutOf(inputs.sizes);
    const start = Float32Array.from(inputs.start.flatMap(layer => [...layer.weights, ...layer.biases]));
    const settings = { ...inputs.settings, ...neverStop };
    const train = examplesOf(inputs);
    const end = await trainNetwork(
      { layout, output: inputs.output },
      start,
      { train, validation: null },
      settings,
      keepOrder,
      () => {},
    );
    // float32 against scikit-learn's doubles, over 20 steps that each move a weight by up to 0.01.
    denseLayers(layout, end).forEach((layer, depth) => {
      expectAllClose(layer.weights, expected[depth]!.weights, 1e-5);
      expectAllClose(layer.biases, expected[depth]!.biases, 1e-5);
    });
  });
});

describe('trainNetwork', () => {
  const layout = layoutOf([1, 4, 1]);
  const network: Network = { layout, output: 'identity' };
  const line = matrixOf(Array.from({ length: 40 }, (_, i) => [i / 20 - 1]));
  const train = valueExamples(line, line.data, { mean: 0, scale: 1 }, undefined);
  const settings: TrainingSettings = {
    alpha: 0,
    batchSize: 10,
    learningRateInit: 0.01,
    maxIter: 30,
    tol: 1e-4,
    nIterNoChange: 2,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
  };
  const start = () => initialParameters(layout, createRandom(1));
  const run = (
    data: { train: Examples; validation: Examples | null },
    changes: Partial<TrainingSettings>,
  ) => {
    const fractions: number[] = [];
    const parameters = trainNetwork(
      network,
      start(),
      data,
      { ...settings, ...changes },
      createRandom(2),
      fraction => {
        fractions.push(fraction);
      },
    );
    return parameters.then(end => ({ end, fractions }));
  };

  test('stops once the validation loss has not fallen for a while, and keeps the best epoch', async () => {
    const opposite = valueExamples(
      line,
      line.data.map(value => -value),
      { mean: 0, scale: 1 },
      undefined,
    );
    const { end, fractions } = await run({ train, validation: opposite }, {});
    const epochs = fractions.length - 1;
    expect(epochs).toBeLessThan(settings.maxIter);

    const ends = await Promise.all(
      Array.from({ length: epochs }, async (_, i) => {
        return (await run({ train, validation: null }, { maxIter: i + 1, ...neverStop })).end;
      }),
    );
    const losses = ends.map(parameters => {
      const model = modelOf(denseLayers(layout, parameters));
      return meanLoss('identity', Float32Array.from(predictPerceptron(model, line).data), opposite);
    });
    const best = losses.indexOf(Math.min(...losses));
    expect(epochs - 1 - best).toBe(settings.nIterNoChange + 1);
    expect(end).toEqual(ends[best]);
  });

  test('says in which epoch it diverged', async () => {
    await expect(run({ train, validation: null }, { learningRateInit: 1e30 })).rejects.toThrow(
      /^training diverged in epoch \d+: the loss is (NaN|Infinity)$/,
    );
  });

  test('leaves no tensor behind, also when it fails', async () => {
    const before = tf.memory().numTensors;
    await run({ train, validation: train }, {});
    await run({ train, validation: null }, { learningRateInit: 1e30 }).catch(() => {});
    expect(tf.memory().numTensors).toBe(before);
  });
});

function modelOf(layers: readonly DenseLayer[]): PerceptronModel {
  return {
    format: perceptronFormat,
    activation: 'relu',
    layers,
    output: { kind: 'identity', mean: 0, scale: 1 },
  };
}

function examplesOf({ features, target, sizes, output }: Inputs): Examples {
  const values = Float64Array.from(target);
  return output === 'softmax'
    ? classExamples(matrixOf(features), values, sizes.at(-1)!, undefined)
    : valueExamples(matrixOf(features), values, { mean: 0, scale: 1 }, undefined);
}

function expectAllClose(actual: Float32Array, expected: readonly number[], tolerance: number) {
  expect(actual).toHaveLength(expected.length);
  const worst = Math.max(...expected.map((value, i) => Math.abs(actual[i]! - value)));
  expect(worst).toBeLessThan(tolerance);
}
