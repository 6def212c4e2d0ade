import type { GroupGpu } from './choose-groups.ts';
import { openShaders } from './open-shaders.ts';

/**
 * The GPU of this browser as one that puts rows into groups.
 * @param allowSoftwareAdapter for tests of correctness only: it is slow
 */
export async function openGroupGpu(allowSoftwareAdapter = false): Promise<GroupGpu | string> {
  const shaders = await openShaders(allowSoftwareAdapter);
  if (typeof shaders === 'string') return shaders;
  const { nearestCentersOf } = await import('../../../neural/shaders/nearest-centers.ts');
  return {
    adapter: shaders.adapter,
    open(features) {
      const device = nearestCentersOf(shaders.gpu, features);
      return { labelsFor: centers => device.labelsFor(centers), close: () => device.dispose() };
    },
  };
}
