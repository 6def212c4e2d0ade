import * as tf from '@tensorflow/tfjs';
import { afterEach, describe, expect, test } from 'vitest';
import { takeRows } from '../../src/core/matrix.ts';
import type { PerceptronModel } from '../../src/core/models/perceptron/perceptron-model.ts';
import type { AdapterSource } from '../../src/neural/adapter.ts';
import { type BackendName, chooseBackend } from '../../src/neural/backend.ts';
import { mlpClassifier, mlpRegressor } from '../../src/neural/mlp.ts';
import { trainingStep } from '../../src/neural/self-test.ts';
import { bentPlane, sameSign } from '../neural/problems.ts';

/** Chromium runs here with a software adapter, whatever the machine has. */
const withSoftwareGpu = { allowSoftwareAdapter: true };
const withoutGpu = { gpu: { requestAdapter: async () => null } satisfies AdapterSource };

async function activate(name: BackendName): Promise<void> {
  if (name === 'cpu') await tf.setBackend('cpu');
  else await chooseBackend(name === 'webgpu' ? withSoftwareGpu : withoutGpu);
  expect(tf.getBackend()).toBe(name);
}

/** Proves as trainingStep does, but on WebGPU with the answer spoilt like this. */
function spoiltOnGpu(spoil: (answer: Float32Array) => Float32Array): () => Promise<Float32Array> {
  return async () => {
    const answer = await trainingStep();
    return tf.getBackend() === 'webgpu' ? spoil(answer) : answer;
  };
}

afterEach(() => tf.setBackend('cpu'));

describe('the choice of backend', () => {
  test('a software adapter is refused, and WebAssembly trains', async () => {
    const { name, reason } = await chooseBackend();
    expect(name).toBe('wasm');
    expect(reason).toMatch(/^The WebGPU adapter is only software \(.+\): trained with WebAssembly$/);
    expect(tf.getBackend()).toBe('wasm');
  });

  test('without an adapter WebAssembly trains', async () => {
    expect(await chooseBackend(withoutGpu)).toEqual({
      name: 'wasm',
      reason: 'No WebGPU adapter: trained with WebAssembly',
    });
  });

  test('WebGPU is chosen where its adapter is accepted and it computes as the CPU does', async () => {
    const { name, reason } = await chooseBackend(withSoftwareGpu);
    expect(name).toBe('webgpu');
    expect(reason).toMatch(/self-test passed$/);
    expect(tf.getBackend()).toBe('webgpu');
  });

  test('WebGPU that computes something else is passed over', async () => {
    const prove = spoiltOnGpu(answer => answer.map(value => value * 1.01 + 0.01));
    const { name, reason } = await chooseBackend({ ...withSoftwareGpu, prove });
    expect(name).toBe('wasm');
    expect(reason).toMatch(/^WebGPU failed its self-test \(it computed \S+ where the CPU computes \S+\)/);
  });

  test('WebGPU that throws is passed over', async () => {
    const prove = spoiltOnGpu(() => {
      throw new Error('shader did not compile');
    });
    const { name, reason } = await chooseBackend({ ...withSoftwareGpu, prove });
    expect(name).toBe('wasm');
    expect(reason).toMatch(/^WebGPU failed its self-test \(shader did not compile\)/);
  });

  test('where nothing else proves itself, plain JavaScript trains', async () => {
    const { name, reason } = await chooseBackend({ ...withoutGpu, prove: async () => new Float32Array(1) });
    expect(name).toBe('cpu');
    expect(reason).toMatch(/^No WebGPU adapter\. WebAssembly failed its self-test/);
    expect(tf.getBackend()).toBe('cpu');
  });
});

describe.each(['cpu', 'wasm'] as const)('networks on %s', backend => {
  const params = { maxIter: 60, learningRateInit: 0.02 };

  test('learn what no linear model can', async () => {
    await activate(backend);
    const { features, target } = sameSign(300);
    const model = await fitClasses(params);
    const probabilities = mlpClassifier.predict(model, features);
    const right = target.filter((code, row) => (probabilities.data[row * 2 + 1]! > 0.5 ? 1 : 0) === code);
    expect(right.length / target.length).toBeGreaterThan(0.9);
  });

  test('learn values in their own units', async () => {
    await activate(backend);
    const { features, target } = bentPlane(300);
    const predicted = mlpRegressor.predict(await fitValues(params), features).data;
    const squared = target.map((value, row) => (value - predicted[row]!) ** 2);
    // The target's standard deviation is about 18.
    expect(Math.sqrt(squared.reduce((sum, error) => sum + error, 0) / squared.length)).toBeLessThan(4);
  });
});

describe.each(['cpu', 'wasm', 'webgpu'] as const)('networks on %s', backend => {
  test('give back every tensor', async () => {
    await activate(backend);
    const before = tf.memory().numTensors;
    await fitClasses({ maxIter: 2 });
    expect(tf.memory().numTensors).toBe(before);
  });

  test('score in plain JavaScript as TensorFlow.js would, within 1e-5', async () => {
    await activate(backend);
    const model = await fitClasses({ maxIter: 2 });
    const rows = takeRows(sameSign(300).features, [0, 1, 2, 3, 4, 5, 6, 7]);
    const ours = mlpClassifier.predict(model, rows).data;
    const theirs = await scoreOnTensorFlow(model, Float32Array.from(rows.data), rows.columns);
    expect(Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)))).toBeLessThan(1e-5);
  });
});

describe('repeatable', () => {
  test.each(['cpu', 'wasm'] as const)(
    'the same seed gives the same weights, bit for bit, on %s',
    async backend => {
      await activate(backend);
      const model = await fitClasses({ seed: 1 });
      expect(await fitClasses({ seed: 1 })).toEqual(model);
      expect(await fitClasses({ seed: 2 })).not.toEqual(model);
    },
  );

  test.each([
    ['classes', fitClasses],
    ['values', fitValues],
  ])('trained on %s, wasm and WebGPU end where the cpu ends', async (_, fit) => {
    await activate('cpu');
    const expected = await fit({});
    for (const backend of ['wasm', 'webgpu'] as const) {
      await activate(backend);
      const model = await fit({});
      // Backends round float32 differently, and 25 Adam steps of up to 1e-3 a weight carry that on.
      model.layers.forEach(({ weights }, depth) => {
        const other = expected.layers[depth]!.weights;
        expect(Math.max(...weights.map((weight, i) => Math.abs(weight - other[i]!)))).toBeLessThan(1e-4);
      });
    }
  });
});

/** WebGPU in software takes 50 ms a step and more, so few are taken unless a test asks for them. */
const quick = { maxIter: 5, batchSize: 64 };

interface Changes {
  readonly seed?: number;
  readonly maxIter?: number;
  readonly learningRateInit?: number;
}

async function fitClasses({ seed = 7, ...changes }: Changes): Promise<PerceptronModel> {
  const { features, target } = sameSign(300);
  return mlpClassifier.fit(
    features,
    target,
    { ...mlpClassifier.defaults, ...quick, ...changes },
    { seed, classes: 2 },
  );
}

async function fitValues({ seed = 7, ...changes }: Changes): Promise<PerceptronModel> {
  const { features, target } = bentPlane(300);
  return mlpRegressor.fit(
    features,
    target,
    { ...mlpRegressor.defaults, ...quick, ...changes },
    { seed, classes: 0 },
  );
}

/** The forward pass from TensorFlow.js's own dense layers, on the active backend. */
async function scoreOnTensorFlow(model: PerceptronModel, features: Float32Array, columns: number) {
  const network = tf.sequential({
    layers: model.layers.map(({ inputs, outputs }, depth) =>
      tf.layers.dense({
        inputShape: [inputs],
        units: outputs,
        activation: depth < model.layers.length - 1 ? 'relu' : 'softmax',
      }),
    ),
  });
  network.setWeights(
    model.layers.flatMap(({ inputs, outputs, weights, biases }) => [
      tf.tensor2d(weights, [inputs, outputs]),
      tf.tensor1d(biases),
    ]),
  );
  const output = network.predict(tf.tensor2d(features, [features.length / columns, columns])) as tf.Tensor;
  return output.data<'float32'>();
}
