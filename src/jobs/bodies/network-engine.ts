import type { CreatePerceptronEngine } from '../../core/models/perceptron/perceptron-engine.ts';
import { loadPerceptronEngine } from '../../kernels/perceptron/load.ts';
import type { NeuralBackend } from '../../lifecycle/training/run.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { chooseNetworkEngine, type NetworkGpu } from './choose-network-engine.ts';

/** Kept on this device: how its GPU did against its CPU. */
const trialSetting = 'network-trial';

/** Trains networks on what this device has; `onBackend` is told which it is and why. */
export function networkEngine(onBackend: (backend: NeuralBackend) => void): CreatePerceptronEngine {
  return chooseNetworkEngine({
    now: () => performance.now(),
    compiled: loadPerceptronEngine,
    openGpu: () => openNetworkGpu(),
    readTrial: () => readSetting(trialSetting),
    writeTrial: trial => writeSetting(trialSetting, trial),
    onChoice: onBackend,
  });
}

/**
 * The GPU of this browser, once it has passed its self-test. TensorFlow.js is loaded only where there is a real adapter.
 * @param allowSoftwareAdapter for tests of correctness only: it is slow
 */
export async function openNetworkGpu(allowSoftwareAdapter = false): Promise<NetworkGpu | string> {
  const { usableAdapter } = await import('../../neural/adapter.ts');
  const adapter = await usableAdapter(globalThis.navigator?.gpu, allowSoftwareAdapter);
  if (typeof adapter === 'string') return adapter;
  const { startWebGpu, faultOfTraining, createGpuEngine } = await import('../../neural/webgpu.ts');
  const obstacle = (await startWebGpu()) ?? (await faultOfTraining(createGpuEngine));
  return obstacle ?? { adapter: adapter.label, create: createGpuEngine };
}
