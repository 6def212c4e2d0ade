import { messageOf } from '../../../core/errors.ts';
import type { ShaderDevice } from '../../../neural/shaders/shader-device.ts';

/** This browser's GPU for shaders of our own. */
export interface Shaders {
  /** What the browser calls it. */
  readonly adapter: string;
  readonly gpu: ShaderDevice;
}

/**
 * Opens it, or says why there is none to compute with, in a person's words.
 * @param allowSoftwareAdapter for tests of correctness only: it is slow
 */
export async function openShaders(allowSoftwareAdapter: boolean): Promise<Shaders | string> {
  const { usableAdapter } = await import('../../../neural/adapter.ts');
  const adapter = await usableAdapter(globalThis.navigator?.gpu, allowSoftwareAdapter);
  if (typeof adapter === 'string') return adapter;
  const { openShaderDevice } = await import('../../../neural/shaders/shader-device.ts');
  try {
    return { adapter: adapter.label, gpu: await openShaderDevice(globalThis.navigator.gpu) };
  } catch (reason) {
    return `WebGPU could not start (${messageOf(reason)})`;
  }
}
