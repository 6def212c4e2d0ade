import { readSetting, writeSetting } from '../../storage/settings.ts';
import type { GpuPreparation, PreparationSurroundings } from './choose-preparation.ts';

/** Kept on this device: how its GPU did against its CPU. */
const trialSetting = 'preparation-trial';

/** The GPU of this browser, and where its trial is kept. TensorFlow.js is loaded only where there is a real adapter. */
export const deviceGpu: Pick<PreparationSurroundings, 'openGpu' | 'readTrial' | 'writeTrial'> = {
  openGpu: () => openGpu(),
  readTrial: () => readSetting(trialSetting),
  writeTrial: trial => writeSetting(trialSetting, trial),
};

/** @param allowSoftwareAdapter for tests of correctness only: it is slow */
export async function openGpu(allowSoftwareAdapter = false): Promise<GpuPreparation | string> {
  const { usableAdapter } = await import('../../neural/adapter.ts');
  const adapter = await usableAdapter(globalThis.navigator?.gpu, allowSoftwareAdapter);
  if (typeof adapter === 'string') return adapter;
  const [{ startWebGpu }, { prepareWithTensors }] = await Promise.all([
    import('../../neural/webgpu.ts'),
    import('../../neural/prepare-with-tensors.ts'),
  ]);
  return (await startWebGpu()) ?? { adapter: adapter.label, prepare: prepareWithTensors };
}
