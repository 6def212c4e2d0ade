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
    expect(reason).toMatch(/^WebGPU could not start \(shader did not compile\)/);
  });

  test('where nothing else proves itself, plain JavaScript trains', async () => {
    const { name, reason } = await chooseBackend({ ...withoutGpu, prove: async () => new Float32Array(1) });
    expect(name).toBe('cpu');
    expect(reason).toMatch(/^No WebGPU adapter\. WebAssembly failed its self-test/);
    expect(tf.getBackend()).toBe('cpu');
  });
});

describe.each(['cpu', 'wasm', 'webgpu'] as const)('networks on %s', backend => {
  const context = { seed: 7, classes: 2 };
  const params = {
    ...mlpClassifier.defaults,
    maxIter: backend === 'webgpu' ? 20 : 60,
    learningRateInit: 0.02,
  };
  const { features, target } = sameSign(300);

  test('learn what no linear model can', async () => {
    await activate(backend);
    const model = await mlpClassifier.fit(features, target, params, context);
    const probabilities = mlpClassifier.predict(model, features);
    const right = target.filter((code, row) => (probabilities.data[row * 2 + 1]! > 0.5 ? 1 : 0) === code);
    expect(right.length / target.length).toBeGreaterThan(0.9);
  });

  test('learn values in their own units', async () => {
    await activate(backend);
    const plane = bentPlane(300);
    const model = await mlpRegressor.fit(plane.features, plane.target, params, { seed: 7, classes: 0 });
    const predicted = mlpRegressor.predict(model, plane.features).data;
    const squared = plane.target.map((value, row) => (value - predicted[row]!) ** 2);
    // The target's standard deviation is about 18.
    expect(Math.sqrt(squared.reduce((sum, error) => sum + error, 0) / squared.length)).toBeLessThan(4);
  });

  test('give back every tensor', async () => {
    await activate(backend);
    const before = tf.memory().numTensors;
    await mlpClassifier.fit(features, target, { ...params, maxIter: 2 }, context);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('score in plain JavaScript as TensorFlow.js would, within 1e-5', async () => {
    await activate(backend);
    const model = await mlpClassifier.fit(features, target, { ...params, maxIter: 5 }, context);
    const rows = takeRows(features, [0, 1, 2, 3, 4, 5, 6, 7]);
    const ours = mlpClassifier.predict(model, rows).data;
    const theirs = await scoreOnTensorFlow(model, Float32Array.from(rows.data), rows.columns);
    expect(Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)))).toBeLessThan(1e-5);
  });
});

describe('repeatable', () => {
  const { features, target } = sameSign(300);
  const fit = (seed: number) =>
    mlpClassifier.fit(features, target, { ...mlpClassifier.defaults, maxIter: 5 }, { seed, classes: 2 });

  test.each(['cpu', 'wasm'] as const)(
    'the same seed gives the same weights, bit for bit, on %s',
    async backend => {
      await activate(backend);
      const model = await fit(1);
      expect(await fit(1)).toEqual(model);
      expect(await fit(2)).not.toEqual(model);
    },
  );

  test('wasm and WebGPU end where the cpu ends', async () => {
    await activate('cpu');
    const expected = await fit(1);
    for (const backend of ['wasm', 'webgpu'] as const) {
      await activate(backend);
      const model = await fit(1);
      // Backends round float32 differently, and 85 Adam steps (1e-3 a weight and step) carry that on.
      model.layers.forEach(({ weights }, depth) => {
        const other = expected.layers[depth]!.weights;
        expect(Math.max(...weights.map((weight, i) => Math.abs(weight - other[i]!)))).toBeLessThan(1e-3);
      });
    }
  });
});

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
