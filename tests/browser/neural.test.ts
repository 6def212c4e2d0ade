import * as tf from '@tensorflow/tfjs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mlpClassifier } from '../../src/core/models/perceptron/mlp-classifier.ts';
import type { CreatePerceptronEngine } from '../../src/core/models/perceptron/perceptron-engine.ts';
import { createPlainEngine } from '../../src/core/models/perceptron/plain-engine.ts';
import { chooseNetworkEngine } from '../../src/jobs/bodies/choose-network-engine.ts';
import { networkEngine, openNetworkGpu } from '../../src/jobs/bodies/network-engine.ts';
import { loadPerceptronEngine } from '../../src/kernels/perceptron/load.ts';
import type { NeuralBackend } from '../../src/lifecycle/training/run.ts';
import { createGpuEngine, faultOfTraining, startWebGpu } from '../../src/neural/webgpu.ts';
import { engineSetup, inOrder } from '../core/models/perceptron/engine-setups.ts';
import { sameSign } from '../core/models/perceptron/problems.ts';
import { answerOf, engineCases, furthest } from '../neural/engine-cases.ts';

/** Chromium runs here with a software adapter, whatever the machine has: right, and slow. */
async function useWebGpu(): Promise<void> {
  expect(await startWebGpu()).toBeNull();
  expect(tf.getBackend()).toBe('webgpu');
}

const fit = (perceptron: CreatePerceptronEngine, params: object = {}) => {
  const { features, target } = sameSign(120);
  const all = { ...mlpClassifier.defaults, hiddenLayerSizes: '8', maxIter: 3, ...params };
  const engines = { boosting: null, forest: null, perceptron };
  return mlpClassifier.fit(features, target, all, { seed: 7, classes: 2, engines });
};

const spoilt: CreatePerceptronEngine = async setup => {
  const engine = await createGpuEngine(setup);
  return {
    ...engine,
    train: async (...all) => (await engine.train(...all)).map(value => value * 1.01 + 0.01),
  };
};

const broken: CreatePerceptronEngine = () => {
  throw new Error('shader did not compile');
};

afterEach(() => vi.restoreAllMocks());

describe('WebGPU', () => {
  test('on a software adapter is refused where nobody allows it', async () => {
    expect(await openNetworkGpu()).toMatch(/^the WebGPU adapter is only software/);
  });

  test('passes its self-test, and an engine that computes something else does not', async () => {
    await useWebGpu();
    expect(await faultOfTraining(createGpuEngine)).toBeNull();
    expect(await faultOfTraining(spoilt)).toMatch(/^WebGPU failed its self-test \(it computed/);
    expect(await faultOfTraining(broken)).toBe('WebGPU failed its self-test (shader did not compile)');
  });

  test.each(engineCases)('trains as plain TypeScript does: %s', async (_, changes) => {
    await useWebGpu();
    const setup = engineSetup(changes);
    const engine = await createGpuEngine(setup);
    // Single precision, fused and summed in another order; Adam divides by the size of a gradient.
    expect(
      furthest(await answerOf(engine, setup), await answerOf(createPlainEngine(setup), setup)),
    ).toBeLessThan(5e-4);
    engine.dispose();
  });

  test('trains a network through the estimator as the CPU does, and gives back every tensor', async () => {
    await useWebGpu();
    const before = tf.memory().numTensors;
    const [onGpu, onCpu] = [await fit(createGpuEngine), await fit(createPlainEngine)];
    expect(tf.memory().numTensors).toBe(before);
    const [a, b] = [onGpu, onCpu].map(({ layers }) => layers.flatMap(({ weights }) => [...weights]));
    expect(furthest(a!, b!)).toBeLessThan(1e-3);
  });

  test('whose device is lost says so, and the estimator goes on elsewhere', async () => {
    await useWebGpu();
    const setup = engineSetup();
    const engine = await createGpuEngine(setup);
    vi.spyOn(tf.Tensor.prototype, 'data').mockRejectedValue(new DOMException('Device is lost', 'AbortError'));
    await expect(engine.train(setup.sample, inOrder(setup.sample), 0.01)).rejects.toMatchObject({
      name: 'EngineLostError',
      message: expect.stringContaining('Device is lost') as string,
    });
    const told: NeuralBackend[] = [];
    const create = chooseNetworkEngine({
      ...surroundings,
      openGpu: async () => ({ adapter: 'Test GPU', create: createGpuEngine }),
      readTrial: async () => ({
        adapter: 'Test GPU',
        work: (told.length + 1) * 16 * 42,
        speedup: 2,
        fault: null,
      }),
      onChoice: chosen => told.push(chosen),
    });
    expect(await fit(create)).toEqual(await fit(createPlainEngine));
    expect(told.map(({ name }) => name)).toEqual(['webgpu', 'wasm']);
    expect(told[1]!.reason).toMatch(/Device is lost.+, and the CPU went on from the last epoch$/);
  });
});

const surroundings = {
  now: () => performance.now(),
  compiled: loadPerceptronEngine,
  openGpu: () => openNetworkGpu(true),
  readTrial: async (): Promise<unknown> => undefined,
  writeTrial: async () => {},
  onChoice: () => {},
  leastWork: 0,
};

test('the trial on this device finds that both learn the same, and which is quicker', async () => {
  const told: NeuralBackend[] = [];
  const create = chooseNetworkEngine({ ...surroundings, onChoice: chosen => told.push(chosen) });
  await fit(create);
  expect(told).toHaveLength(1);
  expect(told[0]!.reason).toMatch(/in a trial .+ times as/);
});

test('networks are trained with WebAssembly here, to the bit as in plain TypeScript, and it is said why', async () => {
  const told: NeuralBackend[] = [];
  const create = networkEngine(chosen => told.push(chosen));
  expect(await fit(create)).toEqual(await fit(createPlainEngine));
  expect(told).toEqual([
    { name: 'wasm', reason: expect.stringMatching(/^Trained with WebAssembly: /) as string },
  ]);
});
