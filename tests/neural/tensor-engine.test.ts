import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPlainEngine } from '../../src/core/models/perceptron/plain-engine.ts';
import { createTensorEngine } from '../../src/neural/tensor-engine.ts';
import { engineSetup, inOrder } from '../core/models/perceptron/engine-setups.ts';
import { answerOf, engineCases, furthest } from './engine-cases.ts';

/** Node has TensorFlow.js's plain JavaScript backend alone; tests/browser/neural.test.ts has WebGPU. */
beforeAll(() => tf.setBackend('cpu'));
afterEach(() => vi.restoreAllMocks());

describe('tensors train as plain TypeScript does', () => {
  test.each(engineCases)('%s', async (_, changes) => {
    const setup = engineSetup(changes);
    const engine = createTensorEngine(setup);
    const ours = await answerOf(createPlainEngine(setup), setup);
    // Single precision, summed in another order; Adam divides by the size of a gradient.
    expect(furthest(await answerOf(engine, setup), ours)).toBeLessThan(2e-4);
    engine.dispose();
  });
});

test('a state that was read goes on elsewhere to the same end', async () => {
  const setup = engineSetup({ batchNorm: true, settings: { dropout: 0.2 } });
  const engine = createTensorEngine(setup);
  await engine.train(setup.sample, inOrder(setup.sample), 0.01);
  const state = await engine.state();
  const next = createPlainEngine({ ...setup, state });
  expect(furthest(await answerOf(next, setup), await answerOf(engine, setup))).toBeLessThan(2e-4);
});

test('leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const setup = engineSetup({ batchNorm: true, settings: { batchSize: 7, dropout: 0.2 } });
  const engine = createTensorEngine(setup);
  await answerOf(engine, setup);
  engine.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('a device that is lost is told by name, not waited for', async () => {
  const setup = engineSetup();
  const engine = createTensorEngine(setup, Promise.resolve());
  vi.spyOn(tf.Tensor.prototype, 'data').mockReturnValue(new Promise(() => {}));
  const answer = engine.train(setup.sample, inOrder(setup.sample), 0.01);
  await expect(answer).rejects.toMatchObject({ name: 'EngineLostError', message: 'the device was lost' });
});
