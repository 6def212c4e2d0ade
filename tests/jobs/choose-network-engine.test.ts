import { expect, test } from 'vitest';
import {
  type CreatePerceptronEngine,
  EngineLostError,
  type PerceptronEngine,
} from '../../src/core/models/perceptron/perceptron-engine.ts';
import { mlpClassifier } from '../../src/core/models/perceptron/mlp-classifier.ts';
import { createPlainEngine } from '../../src/core/models/perceptron/plain-engine.ts';
import {
  chooseNetworkEngine,
  type NetworkGpu,
  type NetworkSurroundings,
} from '../../src/jobs/bodies/choose-network-engine.ts';
import type { GpuTrial } from '../../src/jobs/bodies/gpu/gpu-trial.ts';
import type { NeuralBackend } from '../../src/lifecycle/training/run.ts';
import { engineSetup } from '../core/models/perceptron/engine-setups.ts';
import { sameSign } from '../core/models/perceptron/problems.ts';

const setup = engineSetup();
const plain = createPlainEngine;

/** A device whose clock the CPU moves on by 10 ms for each training, and the GPU by `gpuMs`. */
function device(gpuMs: number, spoil: (engine: PerceptronEngine) => PerceptronEngine = engine => engine) {
  const told: NeuralBackend[] = [];
  const kept: { trial: GpuTrial | null } = { trial: null };
  const made = { cpu: 0, gpu: 0 };
  let clock = 0;
  const slow =
    (where: keyof typeof made, ms: number): CreatePerceptronEngine =>
    all => {
      made[where]++;
      const engine = createPlainEngine(all);
      const train: PerceptronEngine['train'] = (...rest) => {
        clock += ms;
        return engine.train(...rest);
      };
      return where === 'gpu' ? spoil({ ...engine, canBeLost: true, train }) : { ...engine, train };
    };
  const gpu: NetworkGpu = { adapter: 'Test GPU', create: slow('gpu', gpuMs) };
  const surroundings: NetworkSurroundings = {
    now: () => clock,
    compiled: async () => slow('cpu', 10),
    openGpu: async () => gpu,
    readTrial: async () => kept.trial,
    writeTrial: async trial => {
      kept.trial = trial;
    },
    onChoice: chosen => told.push(chosen),
    leastWork: 0,
  };
  return { told, kept, made, surroundings };
}

const failToOpen = () => Promise.reject(new Error('no shader compiles'));

const nameAndReason = (name: NeuralBackend['name'], reason: string) => ({
  name,
  reason: expect.stringContaining(reason) as string,
});

test('a GPU that is quicker in a trial and learns the same trains, and the trial is kept', async () => {
  const { told, kept, surroundings } = device(5);
  const engine = await chooseNetworkEngine(surroundings)(setup);
  expect(engine.canBeLost).toBe(true);
  expect(told).toEqual([nameAndReason('webgpu', '(Test GPU), in a trial 2.0 times as quick as the CPU')]);
  expect(kept.trial).toMatchObject({ adapter: 'Test GPU', speedup: 2, fault: null });
});

test('a GPU that is slower leaves it to WebAssembly', async () => {
  const { told, surroundings } = device(40);
  expect((await chooseNetworkEngine(surroundings)(setup)).canBeLost).toBe(false);
  expect(told).toEqual([nameAndReason('wasm', 'in a trial the GPU (Test GPU) took 4.0 times as long')]);
});

test('a GPU that learns something else is not used', async () => {
  const { told, surroundings } = device(5, engine => ({
    ...engine,
    train: async (...all) => (await engine.train(...all)).map(value => value / 2),
  }));
  expect((await chooseNetworkEngine(surroundings)(setup)).canBeLost).toBe(false);
  expect(told[0]!.reason).toMatch(/the GPU \(Test GPU\) came to a loss of \S+ where the CPU comes to \S+$/);
});

test('a trial that was kept is not made again, but for another adapter or size', async () => {
  const { kept, made, surroundings } = device(5);
  await chooseNetworkEngine(surroundings)(setup);
  const ofTrial = made.cpu;
  await chooseNetworkEngine(surroundings)(setup);
  expect(made.cpu).toBe(ofTrial);
  kept.trial = { ...kept.trial!, work: kept.trial!.work * 5 };
  await chooseNetworkEngine(surroundings)(setup);
  expect(made.cpu).toBe(ofTrial + 1);
  kept.trial = { ...kept.trial, adapter: 'Other GPU' };
  await chooseNetworkEngine(surroundings)(setup);
  expect(made.cpu).toBe(ofTrial + 2);
});

test('little work is the CPU’s: no GPU is opened', async () => {
  const { told, surroundings } = device(5);
  await chooseNetworkEngine({ ...surroundings, openGpu: failToOpen, leastWork: 1e9 })(setup);
  expect(told).toEqual([nameAndReason('wasm', 'the network and the table are small')]);
});

test('without a GPU WebAssembly trains, and without that plain JavaScript; either is told once', async () => {
  const { told, surroundings } = device(5);
  const without = { ...surroundings, openGpu: async () => 'there is no WebGPU adapter' };
  const choose = chooseNetworkEngine(without);
  await choose(setup);
  await choose(setup);
  expect(told).toEqual([{ name: 'wasm', reason: 'Trained with WebAssembly: there is no WebGPU adapter' }]);
  await chooseNetworkEngine({ ...without, compiled: async () => null })(setup);
  expect(told.at(-1)).toEqual(
    nameAndReason('cpu', 'plain JavaScript, which is slow: there is no WebGPU adapter'),
  );
});

test('a GPU that cannot be opened is a reason, not a failure', async () => {
  const { told, surroundings } = device(5);
  await chooseNetworkEngine({ ...surroundings, openGpu: failToOpen })(setup);
  expect(told).toEqual([nameAndReason('wasm', 'the GPU failed (no shader compiles)')]);
});

test('a GPU that is lost in mid-training: the CPU goes on from the last epoch to the same model', async () => {
  let calls = 0;
  const { told, surroundings } = device(5, engine => ({
    ...engine,
    train: (...all) => {
      if (++calls > 9) throw new EngineLostError('the device was lost');
      return engine.train(...all);
    },
  }));
  const { features, target } = sameSign(200);
  const params = { ...mlpClassifier.defaults, maxIter: 12 };
  const fit = (perceptron: CreatePerceptronEngine) =>
    mlpClassifier.fit(features, target, params, {
      seed: 1,
      classes: 2,
      engines: { boosting: null, forest: null, perceptron },
    });
  const model = await fit(chooseNetworkEngine(surroundings));
  expect(told).toEqual([
    nameAndReason('webgpu', 'Test GPU'),
    nameAndReason(
      'wasm',
      'the GPU (Test GPU) failed (the device was lost), and the CPU went on from the last epoch',
    ),
  ]);
  expect(model).toEqual(await fit(plain));
});
