import { messageOf } from '../../core/errors.ts';
import type {
  CreatePerceptronEngine,
  EngineSetup,
  PerceptronEngine,
} from '../../core/models/perceptron/perceptron-engine.ts';
import { createPlainEngine } from '../../core/models/perceptron/plain-engine.ts';
import type { NeuralBackend } from '../../lifecycle/training/run.ts';
import { gpuChoice, type GpuSurroundings } from './gpu/gpu-choice.ts';
import type { GpuTrial } from './gpu/gpu-trial.ts';
import { compareEngines, workOf } from './network-trial.ts';

/** A GPU that trains networks, and has passed its self-test. */
export interface NetworkGpu {
  /** What the browser calls it. */
  readonly adapter: string;
  readonly create: CreatePerceptronEngine;
}

export interface NetworkSurroundings extends GpuSurroundings<NetworkGpu> {
  readonly now: () => number;
  /** What is compiled to WebAssembly; null where that is not to be had. */
  readonly compiled: () => Promise<CreatePerceptronEngine | null>;
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
  const choice = gpuChoice(surroundings);
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
    why: string,
  ): Promise<PerceptronEngine> {
    const engine = await create(setup);
    tell({
      name: 'webgpu',
      reason: `Trained on the GPU with WebGPU (${adapter}), ${why}`,
    });
    const watched = async <T>(work: () => T | Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        choice.giveUp(
          `the GPU (${adapter}) failed (${messageOf(error)}), and the CPU went on from the last epoch`,
        );
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

  async function trialOn({ adapter, create }: NetworkGpu, setup: EngineSetup): Promise<GpuTrial> {
    const cpu = (await surroundings.compiled()) ?? createPlainEngine;
    return compareEngines(adapter, setup, { cpu, gpu: create }, surroundings.now);
  }

  return async setup => {
    if (3 * setup.rows * setup.network.layout.length < (surroundings.leastWork ?? leastWork))
      return onCpu(setup, 'the network and the table are small, a GPU would take longer to start');
    const decision = await choice.decide(workOf(setup), gpu => trialOn(gpu, setup));
    if (decision.by === 'cpu') return onCpu(setup, decision.why);
    try {
      return await onGpu(decision.gpu, setup, decision.why);
    } catch (error) {
      return onCpu(setup, choice.giveUp(`the GPU failed (${messageOf(error)})`).why);
    }
  };
}
