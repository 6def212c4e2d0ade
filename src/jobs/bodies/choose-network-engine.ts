import { messageOf } from '../../core/errors.ts';
import type {
  CreatePerceptronEngine,
  EngineSetup,
  PerceptronEngine,
} from '../../core/models/perceptron/perceptron-engine.ts';
import { createPlainEngine } from '../../core/models/perceptron/plain-engine.ts';
import type { NeuralBackend } from '../../lifecycle/run.ts';
import { compareEngines, isTrialOf, type NetworkTrial, workOf } from './network-trial.ts';

/** A GPU that trains networks, and has passed its self-test. */
export interface NetworkGpu {
  /** What the browser calls it. */
  readonly adapter: string;
  readonly create: CreatePerceptronEngine;
}

export interface NetworkSurroundings {
  readonly now: () => number;
  /** What is compiled to WebAssembly; null where that is not to be had. */
  readonly compiled: () => Promise<CreatePerceptronEngine | null>;
  /** The GPU of this device, or why there is none to train with, in a person's words. */
  readonly openGpu: () => Promise<NetworkGpu | string>;
  /** What an earlier trial on this device found; kept as settings are. */
  readonly readTrial: () => Promise<unknown>;
  readonly writeTrial: (trial: NetworkTrial) => Promise<void>;
  /** Told whenever it is another one than before. */
  readonly onChoice: (chosen: NeuralBackend) => void;
  /** Epochs of fewer multiply-adds than these are the CPU's: starting a GPU takes longer. */
  readonly leastWork?: number;
}

/** About 0.1 s of WebAssembly. */
const leastWork = 1e9;

/**
 * Gives engines as `createPlainEngine` does: on a GPU where an epoch is much work and a trial on the person's own rows
 * shows that it is quicker and learns the same; else compiled to WebAssembly, else in plain TypeScript. From the moment
 * that the GPU fails, and for the network that it was training, the CPU goes on.
 */
export function chooseNetworkEngine(surroundings: NetworkSurroundings): CreatePerceptronEngine {
  let opened: Promise<NetworkGpu | string> | undefined;
  let failure: string | null = null;
  let told: string | null = null;

  function tell(chosen: NeuralBackend): void {
    if (told === chosen.reason) return;
    told = chosen.reason;
    surroundings.onChoice(chosen);
  }

  async function onCpu(setup: EngineSetup, why: string): Promise<PerceptronEngine> {
    const compiled = await surroundings.compiled();
    tell(
      compiled === null
        ? {
            name: 'cpu',
            reason: `Trained in plain JavaScript, which is slow: ${why}, and WebAssembly with SIMD is not to be had`,
          }
        : { name: 'wasm', reason: `Trained with WebAssembly: ${why}` },
    );
    return (compiled ?? createPlainEngine)(setup);
  }

  async function onGpu(
    { adapter, create }: NetworkGpu,
    setup: EngineSetup,
    times: string,
  ): Promise<PerceptronEngine> {
    const engine = await create(setup);
    tell({
      name: 'webgpu',
      reason: `Trained on the GPU with WebGPU (${adapter}), in a trial ${times} times as quick as the CPU`,
    });
    const watched = async <T>(work: () => T | Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        failure = `the GPU (${adapter}) failed (${messageOf(error)}), and the CPU went on from the last epoch`;
        throw error;
      }
    };
    return {
      ...engine,
      train: (...all) => watched(() => engine.train(...all)),
      evaluate: rows => watched(() => engine.evaluate(rows)),
      state: () => watched(() => engine.state()),
    };
  }

  async function trialOn(gpu: NetworkGpu, setup: EngineSetup): Promise<NetworkTrial> {
    const kept = await surroundings.readTrial();
    if (isTrialOf(kept, gpu.adapter, workOf(setup))) return kept;
    const cpu = (await surroundings.compiled()) ?? createPlainEngine;
    const trial = await compareEngines(gpu.adapter, setup, { cpu, gpu: gpu.create }, surroundings.now);
    await surroundings.writeTrial(trial);
    return trial;
  }

  return async setup => {
    if (failure !== null) return onCpu(setup, failure);
    if (3 * setup.rows * setup.network.layout.length < (surroundings.leastWork ?? leastWork))
      return onCpu(setup, 'the network and the table are small, a GPU would take longer to start');
    try {
      const gpu = await (opened ??= surroundings.openGpu());
      if (typeof gpu === 'string') return await onCpu(setup, gpu);
      const { speedup, fault } = await trialOn(gpu, setup);
      if (fault !== null) return await onCpu(setup, `the GPU (${gpu.adapter}) ${fault}`);
      const times = (speedup < 1 ? 1 / speedup : speedup).toFixed(1);
      if (speedup > 1) return await onGpu(gpu, setup, times);
      return await onCpu(setup, `in a trial the GPU (${gpu.adapter}) took ${times} times as long`);
    } catch (error) {
      failure = `the GPU failed (${messageOf(error)})`;
      return onCpu(setup, failure);
    }
  };
}
