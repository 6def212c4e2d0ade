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
  const { findAdapter } = await import('../../neural/adapter.ts');
  const found = await findAdapter(globalThis.navigator?.gpu);
  if (found.kind === 'none') return 'there is no WebGPU adapter';
  if (found.kind === 'software' && !allowSoftwareAdapter)
    return `the WebGPU adapter is only software (${found.label})`;
  const [{ chooseBackend }, { prepareWithTensors }] = await Promise.all([
    import('../../neural/backend.ts'),
    import('../../neural/prepare-with-tensors.ts'),
  ]);
  const { name, reason } = await chooseBackend({ allowSoftwareAdapter });
  if (name !== 'webgpu') return reason;
  return { adapter: found.label, prepare: prepareWithTensors };
}
