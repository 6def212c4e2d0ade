import type { KernelGpu } from './choose-decisions.ts';
import { openShaders } from './open-shaders.ts';

/**
 * The GPU of this browser as one that computes kernels.
 * @param allowSoftwareAdapter for tests of correctness only: it is slow
 */
export async function openKernelGpu(allowSoftwareAdapter = false): Promise<KernelGpu | string> {
  const shaders = await openShaders(allowSoftwareAdapter);
  if (typeof shaders === 'string') return shaders;
  const { kernelSums } = await import('../../../neural/shaders/kernel-sums.ts');
  return {
    adapter: shaders.adapter,
    open(machines) {
      const device = kernelSums(shaders.gpu, machines);
      return { decide: features => device.decide(features), close: () => device.dispose() };
    },
  };
}
