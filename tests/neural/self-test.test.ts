import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { createPlainEngine } from '../../src/core/models/perceptron/plain-engine.ts';
import { disagreement, trainingAnswer } from '../../src/neural/self-test.ts';
import { createTensorEngine } from '../../src/neural/tensor-engine.ts';

/** Node has TensorFlow.js's plain JavaScript backend alone; tests/browser/neural.test.ts has WebGPU. */
beforeAll(() => tf.setBackend('cpu'));

test('tensors on the CPU pass', async () => {
  const answer = await trainingAnswer(setup => createTensorEngine(setup));
  expect(disagreement(answer, await trainingAnswer(createPlainEngine))).toBeNull();
});

test.each([
  ['one value a percent off', (answer: Float32Array) => answer.with(3, answer[3]! * 1.05 + 0.01)],
  ['not a number', (answer: Float32Array) => answer.with(100, NaN)],
  ['all zeros, as an operation that never ran', (answer: Float32Array) => answer.map(() => 0)],
])('%s is a fault, told with both numbers', async (_, spoil) => {
  const answer = await trainingAnswer(createPlainEngine);
  expect(disagreement(spoil(answer), answer)).toMatch(/^it computed \S+ where the CPU computes \S+$/);
});

test('an answer of another length is a fault', () => {
  expect(disagreement(new Float32Array(3), new Float32Array(4))).toBe('it gave 3 values, not 4');
});
