import * as tf from '@tensorflow/tfjs';
import { afterEach, expect, test, vi } from 'vitest';
import { chooseBackend } from '../../src/neural/backend.ts';
import { mlpClassifier } from '../../src/neural/mlp.ts';
import { sameSign } from '../neural/problems.ts';

afterEach(() => vi.restoreAllMocks());

// In a file of its own: a backend, once started, cannot be made to fail.
test('where WebAssembly cannot be fetched, networks are trained in plain JavaScript', async () => {
  const fetch = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (resource, init) =>
    String(resource instanceof Request ? resource.url : resource).includes('.wasm')
      ? new Response('gone', { status: 404 })
      : fetch(resource, init),
  );
  const choice = await chooseBackend({ gpu: { requestAdapter: async () => null } });
  expect(choice.name).toBe('cpu');
  expect(choice.reason).toMatch(/^No WebGPU adapter\. WebAssembly could not start .+ plain JavaScript/);
  expect(tf.getBackend()).toBe('cpu');

  const { features, target } = sameSign(100);
  const params = { ...mlpClassifier.defaults, maxIter: 2 };
  const model = await mlpClassifier.fit(features, target, params, { seed: 1, classes: 2 });
  expect(mlpClassifier.predict(model, features).rows).toBe(100);

  expect((await chooseBackend({ gpu: { requestAdapter: async () => null } })).name).toBe('cpu');
});
