import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { disagreement, trainingStep } from '../../src/neural/self-test.ts';

beforeAll(() => tf.setBackend('cpu'));

test('the cpu agrees with itself', async () => {
  expect(disagreement(await trainingStep(), await trainingStep())).toBeNull();
});

test('a float32 rounding is no fault', async () => {
  const answer = await trainingStep();
  expect(
    disagreement(
      answer.map(value => value * (1 + 1e-5)),
      answer,
    ),
  ).toBeNull();
});

test.each([
  ['one value a percent off', (answer: Float32Array) => answer.with(3, answer[3]! * 1.05 + 0.01)],
  ['not a number', (answer: Float32Array) => answer.with(100, NaN)],
  ['all zeros, as a kernel that never ran', (answer: Float32Array) => answer.map(() => 0)],
])('%s is a fault, told with both numbers', async (_, spoil) => {
  const answer = await trainingStep();
  expect(disagreement(spoil(answer), answer)).toMatch(/^it computed \S+ where the CPU computes \S+$/);
});

test('an answer of another length is a fault', () => {
  expect(disagreement(new Float32Array(3), new Float32Array(4))).toBe('it gave 3 values, not 4');
});

test('leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  await trainingStep();
  expect(tf.memory().numTensors).toBe(before);
});
