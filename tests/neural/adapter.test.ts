import { expect, test } from 'vitest';
import { type AdapterSource, findAdapter, usableAdapter } from '../../src/neural/adapter.ts';

test('without WebGPU there is no adapter', async () => {
  expect(await findAdapter(undefined)).toEqual({ kind: 'none' });
});

test('a browser that has WebGPU and no GPU for it gives none', async () => {
  expect(await findAdapter({ requestAdapter: async () => null })).toEqual({ kind: 'none' });
});

test('an adapter that cannot be asked for is none', async () => {
  expect(
    await findAdapter({ requestAdapter: () => Promise.reject(new Error('GPU process crashed')) }),
  ).toEqual({
    kind: 'none',
  });
});

test('a fallback adapter is software', async () => {
  const source = sourceOf({ vendor: 'google', isFallbackAdapter: true });
  expect(await findAdapter(source)).toEqual({ kind: 'software', label: 'google' });
});

test.each([
  'SwiftShader Device (Subzero)',
  'llvmpipe (LLVM 19.1.0, 256 bits)',
  'Microsoft Basic Render Driver',
])('%s is software also where it does not say that it is a fallback', async description => {
  expect(await findAdapter(sourceOf({ description }))).toEqual({ kind: 'software', label: description });
});

test('a real GPU is named by what the browser tells of it', async () => {
  const source = sourceOf({ vendor: 'nvidia', architecture: 'hopper' });
  expect(await findAdapter(source)).toEqual({ kind: 'hardware', label: 'nvidia hopper' });
});

function sourceOf(info: Partial<GPUAdapterInfo>): AdapterSource {
  const silent = { vendor: '', architecture: '', device: '', description: '', isFallbackAdapter: false };
  return { requestAdapter: async () => ({ info: { ...silent, ...info } }) as GPUAdapter };
}

test.each([
  [undefined, false, 'there is no WebGPU adapter'],
  [sourceOf({ description: 'llvmpipe' }), false, 'the WebGPU adapter is only software (llvmpipe)'],
  [sourceOf({ description: 'llvmpipe' }), true, { label: 'llvmpipe' }],
  [sourceOf({ vendor: 'nvidia' }), false, { label: 'nvidia' }],
])('what there is to compute on, or why there is nothing', async (source, allowSoftware, expected) => {
  const found = await usableAdapter(source, allowSoftware);
  if (typeof expected === 'string') expect(found).toBe(expected);
  else expect(found).toMatchObject(expected);
});
