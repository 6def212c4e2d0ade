import * as tf from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-backend-webgpu';
import { messageOf } from '../core/errors.ts';
import type { CreatePerceptronEngine } from '../core/models/perceptron/perceptron-engine.ts';
import { createPlainEngine } from '../core/models/perceptron/plain-engine.ts';
import { disagreement, trainingAnswer } from './self-test.ts';
import { createTensorEngine } from './tensor-engine.ts';

/** To start, and for the self-test, which compiles shaders; one that takes longer hangs or is of no use. */
const answerLimitMs = 10_000;

/**
 * Makes WebGPU TensorFlow.js's active backend; resolves with what stands against it, in a person's words, or null. One
 * that cannot start does not throw, and stays the active one by name: it is taken from TensorFlow.js, which otherwise
 * refuses to compute with any other, and is not tried again by this thread.
 */
export async function startWebGpu(): Promise<string | null> {
  try {
    if (await within(answerLimitMs, () => tf.setBackend('webgpu'))) return null;
    throw new Error('TensorFlow.js says why in the console');
  } catch (reason) {
    if (tf.findBackendFactory('webgpu')) tf.removeBackend('webgpu');
    return `WebGPU could not start (${messageOf(reason)})`;
  }
}

/** What stands against training with an engine: its steps have to be those of plain TypeScript. Null when they are. */
export async function faultOfTraining(create: CreatePerceptronEngine): Promise<string | null> {
  try {
    const expected = await trainingAnswer(createPlainEngine);
    const fault = disagreement(await within(answerLimitMs, () => trainingAnswer(create)), expected);
    return fault && `WebGPU failed its self-test (${fault})`;
  } catch (reason) {
    return `WebGPU failed its self-test (${messageOf(reason)})`;
  }
}

/** Trains on the GPU; to be called when WebGPU has been started. */
export const createGpuEngine: CreatePerceptronEngine = setup => {
  const { device } = tf.backend() as WebGPUBackend;
  return createTensorEngine(setup, device.lost);
};

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
