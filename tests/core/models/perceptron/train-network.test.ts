import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../../src/core/matrix.ts';
import { examplesOf } from '../../../../src/core/models/perceptron/examples.ts';
import {
  type CreatePerceptronEngine,
  EngineLostError,
  type NetworkState,
  type PerceptronEngine,
} from '../../../../src/core/models/perceptron/perceptron-engine.ts';
import { perceptronDefaults } from '../../../../src/core/models/perceptron/perceptron-params.ts';
import { createPlainEngine } from '../../../../src/core/models/perceptron/plain-engine.ts';
import { trainNetwork, type TrainingPlan } from '../../../../src/core/models/perceptron/train-network.ts';
import type { TrainingProgress } from '../../../../src/core/models/perceptron/training-progress.ts';
import { engineSetup } from './engine-setups.ts';

const line = Array.from({ length: 40 }, (_, i) => i / 20 - 1);
const rows = examplesOf(matrixOf(line.map(value => [value])), line, undefined);
const opposite = { ...rows, target: rows.target.map(value => -value) };
const {
  network,
  settings,
  state: start,
} = engineSetup({
  sizes: [1, 4, 1],
  network: { output: 'identity' },
  settings: { batchSize: 10, alpha: 0 },
  rows,
});
const plan: TrainingPlan = {
  network,
  settings,
  params: { ...perceptronDefaults, learningRateInit: 0.01, alpha: 0, maxIter: 30, nIterNoChange: 2 },
  train: rows,
  validation: null,
  start,
  createEngine: createPlainEngine,
  resumeFrom: null,
  checkpoint: null,
  report: () => {},
};

async function epochsOf(changes: Partial<TrainingPlan>): Promise<{ epochs: number; end: Float32Array }> {
  let epochs = 0;
  const { parameters } = await trainNetwork({
    ...plan,
    ...changes,
    checkpoint: { epochs: 1, keep: () => epochs++ },
  });
  return { epochs, end: parameters };
}

describe('training stops', () => {
  test('once the validation loss has not fallen for a while, and keeps the best epoch', async () => {
    const { epochs, end } = await epochsOf({ validation: opposite });
    expect(epochs).toBeLessThan(30);
    const best = epochs - plan.params.nIterNoChange - 1;
    const params = { ...plan.params, maxIter: best };
    const upToBest = await epochsOf({ params });
    expect(end).toEqual(upToBest.end);
  });

  test('after an adaptive rate was lowered too often to matter', async () => {
    const sgd = { ...plan.params, solver: 'sgd', learningRateInit: 0.1, maxIter: 10_000, tol: 1e-3 } as const;
    const constant = await epochsOf({ params: { ...sgd }, settings: { ...settings, solver: 'sgd' } });
    const adaptive = await epochsOf({
      params: { ...sgd, learningRate: 'adaptive' },
      settings: { ...settings, solver: 'sgd' },
    });
    expect(constant.epochs).toBeLessThan(100);
    // Lowered to a fifth eight times from 0.1 it is 2.6e-7; each time takes nIterNoChange + 1 epochs without progress.
    expect(adaptive.epochs).toBeGreaterThanOrEqual(constant.epochs + 8 * 3);
  });
});

describe('an engine that is lost', () => {
  test.each([1, 2, 3, 4, 11, 12, 13])(
    'at call %i is followed by another, from the last epoch, to the same end',
    async call => {
      const { create, started } = failingAt(call);
      const whole = await epochsOf({ validation: rows });
      const after = await epochsOf({ validation: rows, createEngine: create });
      expect(after).toEqual(whole);
      expect(started).toHaveLength(2);
      // Three calls an epoch of four steps: train, evaluate, state.
      expect(started[1]!.steps).toBe(4 * Math.floor((call - 1) / 3));
    },
  );

  test('any other failure is a failure', async () => {
    await expect(trainNetwork({ ...plan, createEngine: createFull })).rejects.toThrow('out of memory');
  });
});

test('a training that is cut off goes on to the same end from what it kept every few epochs', async () => {
  const kept: TrainingProgress[] = [];
  const hard = engineSetup({
    sizes: [1, 4, 1],
    batchNorm: true,
    network: { output: 'identity' },
    settings: { batchSize: 10, dropout: 0.3 },
    rows,
  });
  const whole: TrainingPlan = {
    ...plan,
    network: hard.network,
    settings: hard.settings,
    start: hard.state,
    validation: rows,
    params: { ...plan.params, maxIter: 12, nIterNoChange: 20 },
  };
  const end = await trainNetwork({
    ...whole,
    checkpoint: { epochs: 4, keep: progress => kept.push(structuredClone(progress)) },
  });
  expect(kept.map(({ epoch }) => epoch)).toEqual([4, 8, 12]);
  for (const resumeFrom of kept) expect(await trainNetwork({ ...whole, resumeFrom })).toEqual(end);
});

test('what is reported never falls and ends at 1', async () => {
  const told: number[] = [];
  await trainNetwork({ ...plan, report: fraction => told.push(fraction) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

interface FailingEngine {
  readonly create: CreatePerceptronEngine;
  /** What each engine began with. */
  readonly started: NetworkState[];
}

/** A plain engine that stops answering at its nth call, as a GPU would; the one after it goes on. */
function failingAt(call: number): FailingEngine {
  let calls = 0;
  const started: NetworkState[] = [];
  const count = () => {
    if (++calls >= call) throw new EngineLostError('the device was lost');
  };
  return {
    started,
    create: setup => {
      started.push(setup.state);
      const engine = createPlainEngine(setup);
      return started.length > 1 ? engine : counted(engine, count);
    },
  };
}

function counted(engine: PerceptronEngine, count: () => void): PerceptronEngine {
  return {
    ...engine,
    canBeLost: true,
    train: (...all) => {
      count();
      return engine.train(...all);
    },
    evaluate: rows => {
      count();
      return engine.evaluate(rows);
    },
    state: () => {
      count();
      return engine.state();
    },
  };
}

/** An engine without room to train. */
const createFull: CreatePerceptronEngine = setup => ({
  ...createPlainEngine(setup),
  train: () => {
    throw new RangeError('out of memory');
  },
});
