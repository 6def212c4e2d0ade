import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simdBinary from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainBinary from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import '@tensorflow/tfjs-backend-webgpu';
import { type Adapter, type AdapterSource, findAdapter } from './adapter.ts';
import { disagreement, trainingStep } from './self-test.ts';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** What networks are trained with here, and why, in a person's words. */
export interface BackendChoice {
  readonly name: BackendName;
  readonly reason: string;
}

export interface BackendOptions {
  /** Lets WebGPU run on a software adapter: for tests of correctness only, it is slow. */
  readonly allowSoftwareAdapter?: boolean;
  /** Where adapters come from; the browser's own when absent. */
  readonly gpu?: AdapterSource | undefined;
  /** How a backend proves itself; see trainingStep. */
  readonly prove?: () => Promise<Float32Array>;
}

/** To start, and for the self-test, which compiles a GPU's shaders; one that takes longer hangs or is of no use. */
const answerLimitMs = 10_000;

/**
 * Makes the best backend that works here TensorFlow.js's active one: WebGPU on a real adapter that computes as the
 * CPU does, else WebAssembly, else plain JavaScript. Safe to call again; each call tests afresh.
 */
export async function chooseBackend(options: BackendOptions = {}): Promise<BackendChoice> {
  const { gpu = globalThis.navigator?.gpu, allowSoftwareAdapter = false, prove = trainingStep } = options;
  await tf.setBackend('cpu');
  const expected = await trainingStep();

  const adapter = await findAdapter(gpu);
  const gpuObstacle =
    obstacleOf(adapter, allowSoftwareAdapter) ?? (await obstacleTo('webgpu', prove, expected));
  if (gpuObstacle === null)
    return {
      name: 'webgpu',
      reason: `Trained on the GPU with WebGPU (${labelOf(adapter)}), self-test passed`,
    };

  const wasmObstacle = await obstacleTo('wasm', prove, expected);
  if (wasmObstacle === null) return { name: 'wasm', reason: `${gpuObstacle}: trained with WebAssembly` };

  await tf.setBackend('cpu');
  return {
    name: 'cpu',
    reason: `${gpuObstacle}. ${wasmObstacle}: trained in plain JavaScript, which is slow`,
  };
}

/**
 * The binaries are files of this app. Only the single-threaded ones: in a cross-origin isolated page the threaded one
 * waits for ever for workers made of blobs, which our security policy forbids.
 */
function hostWasmOurselves(): void {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainBinary,
    'tfjs-backend-wasm-simd.wasm': simdBinary,
    'tfjs-backend-wasm-threaded-simd.wasm': simdBinary,
  });
}

function obstacleOf(adapter: Adapter, allowSoftwareAdapter: boolean): string | null {
  switch (adapter.kind) {
    case 'none':
      return 'No WebGPU adapter';
    case 'software':
      return allowSoftwareAdapter ? null : `The WebGPU adapter is only software (${adapter.label})`;
    case 'hardware':
      return null;
    default:
      return adapter satisfies never;
  }
}

function labelOf(adapter: Adapter): string {
  return adapter.kind === 'none' ? 'no adapter' : adapter.label;
}

const displayNames = { webgpu: 'WebGPU', wasm: 'WebAssembly' } as const;

/** Activates a backend and lets it prove itself; what stands against it, or null. */
async function obstacleTo(
  name: keyof typeof displayNames,
  prove: () => Promise<Float32Array>,
  expected: Float32Array,
): Promise<string | null> {
  return (await faultOfStart(name)) ?? (await faultOfAnswer(name, prove, expected));
}

/**
 * A backend that cannot start does not throw, and stays the active one by name: it is taken from TensorFlow.js, which
 * otherwise refuses to compute with any other, and is not tried again by this thread.
 */
async function faultOfStart(name: keyof typeof displayNames): Promise<string | null> {
  try {
    if (name === 'wasm') hostWasmOurselves();
    if (await within(answerLimitMs, () => tf.setBackend(name))) return null;
    throw new Error('TensorFlow.js says why in the console');
  } catch (reason) {
    if (tf.findBackendFactory(name)) tf.removeBackend(name);
    return `${displayNames[name]} could not start (${messageOf(reason)})`;
  }
}

async function faultOfAnswer(
  name: keyof typeof displayNames,
  prove: () => Promise<Float32Array>,
  expected: Float32Array,
): Promise<string | null> {
  try {
    const fault = disagreement(await within(answerLimitMs, prove), expected);
    return fault && `${displayNames[name]} failed its self-test (${fault})`;
  } catch (reason) {
    return `${displayNames[name]} failed its self-test (${messageOf(reason)})`;
  }
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : JSON.stringify(reason);
}

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
