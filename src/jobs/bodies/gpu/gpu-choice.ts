import { messageOf } from '../../../core/errors.ts';
import { type GpuTrial, isTrialOf } from './gpu-trial.ts';

export interface GpuSurroundings<Gpu> {
  /** The GPU of this device, or why there is none for this work, in a person's words. */
  readonly openGpu: () => Promise<Gpu | string>;
  /** What an earlier trial on this device found; kept as settings are. */
  readonly readTrial: () => Promise<unknown>;
  readonly writeTrial: (trial: GpuTrial) => Promise<void>;
}

/** Who does some work, and why, in a person's words. */
export type GpuDecision<Gpu> =
  | { readonly by: 'gpu'; readonly gpu: Gpu; readonly why: string }
  | { readonly by: 'cpu'; readonly why: string };

export interface GpuChoice<Gpu> {
  /**
   * The GPU where a trial of about as much work, kept from before or made by `compare`, found it to be quicker and to
   * compute the same; else, and from the moment that it fails, the CPU.
   */
  decide(work: number, compare: (gpu: Gpu) => Promise<GpuTrial>): Promise<GpuDecision<Gpu>>;
  /** From now on the CPU does the work. */
  giveUp(why: string): GpuDecision<Gpu>;
}

/** Decides for one kind of work between this device's GPU, which is opened once, and its CPU. */
export function gpuChoice<Gpu extends { readonly adapter: string }>({
  openGpu,
  readTrial,
  writeTrial,
}: GpuSurroundings<Gpu>): GpuChoice<Gpu> {
  let opened: Promise<Gpu | string> | undefined;
  let failure: string | null = null;

  function giveUp(why: string): GpuDecision<Gpu> {
    failure = why;
    return { by: 'cpu', why };
  }

  async function trialOn(
    gpu: Gpu,
    work: number,
    compare: (gpu: Gpu) => Promise<GpuTrial>,
  ): Promise<GpuTrial> {
    const kept = await readTrial();
    if (isTrialOf(kept, gpu.adapter, work)) return kept;
    const trial = await compare(gpu);
    await writeTrial(trial);
    return trial;
  }

  return {
    giveUp,
    async decide(work, compare) {
      if (failure !== null) return { by: 'cpu', why: failure };
      try {
        const gpu = await (opened ??= openGpu());
        if (typeof gpu === 'string') return { by: 'cpu', why: gpu };
        const { speedup, fault } = await trialOn(gpu, work, compare);
        if (fault !== null) return { by: 'cpu', why: `the GPU (${gpu.adapter}) ${fault}` };
        const times = (speedup < 1 ? 1 / speedup : speedup).toFixed(1);
        if (speedup > 1) return { by: 'gpu', gpu, why: `in a trial ${times} times as quick as the CPU` };
        return { by: 'cpu', why: `in a trial the GPU (${gpu.adapter}) took ${times} times as long` };
      } catch (error) {
        return giveUp(`the GPU failed (${messageOf(error)})`);
      }
    },
  };
}
