import { messageOf } from '../../../core/errors.ts';
import type { ComparisonBackend } from '../../../lifecycle/training/run.ts';
import { gpuChoice, type GpuSurroundings } from './gpu-choice.ts';
import { type GpuTrial, speedupOf } from './gpu-trial.ts';

export interface ComparisonSurroundings<Gpu> extends GpuSurroundings<Gpu> {
  readonly now: () => number;
  readonly onChoice: (chosen: ComparisonBackend) => void;
  /** Fewer multiply-adds than these are the CPU's: starting a GPU takes longer. */
  readonly leastWork?: number;
}

/** What is said of a kind of comparison. */
export interface ComparisonWords {
  readonly work: ComparisonBackend['work'];
  /** "Neighbours were searched". */
  readonly done: string;
  /** How near the GPU's answers were in the trial: "and the same were found". */
  readonly equal: string;
}

/** Answers from wherever that is quickest. */
export interface Comparer<Asked, Answer> {
  answer(asked: Asked): Promise<Answer>;
  /** Gives back what a device holds. */
  close(): void;
}

/** Rows that others are compared with. */
export interface Comparison<Gpu, Asked, Answer> {
  /** Multiply-adds of all that will be asked, about. */
  readonly work: number;
  readonly here: (asked: Asked) => Answer;
  readonly on: (gpu: Gpu) => Comparer<Asked, Answer>;
  /** Some of what is asked, for about so many multiply-adds. */
  readonly sampleOf: (asked: Asked, work: number) => Asked;
  /** What is wrong with the GPU's answer, in a person's words; null where nothing is. */
  readonly faultOf: (found: Answer, expected: Answer) => string | null;
}

/** About half a second of WebAssembly. */
const leastWork = 1e10;
const trialWork = 1e9;

/**
 * Has rows compared on a GPU where it is much work and a trial on the person's own rows shows that it is quicker; else on
 * the CPU, as from the moment that the GPU fails.
 */
export function rowComparer<Gpu extends { readonly adapter: string }>(
  surroundings: ComparisonSurroundings<Gpu>,
  { work: kind, done, equal }: ComparisonWords,
): <Asked, Answer>(comparison: Comparison<Gpu, Asked, Answer>) => Comparer<Asked, Answer> {
  const { now, onChoice } = surroundings;
  const choice = gpuChoice(surroundings);

  function tellCpu(why: string): null {
    onChoice({ work: kind, name: 'cpu', reason: `${done} on the CPU: ${why}` });
    return null;
  }

  function compare<Asked, Answer>(comparison: Comparison<Gpu, Asked, Answer>): Comparer<Asked, Answer> {
    const { work, here, on, sampleOf } = comparison;
    let chosen: Promise<Comparer<Asked, Answer> | null> | undefined;

    async function choose(asked: Asked): Promise<Comparer<Asked, Answer> | null> {
      if (work < (surroundings.leastWork ?? leastWork))
        return tellCpu('the table is small, a GPU would take longer to start');
      const decision = await choice.decide(work, gpu =>
        tryBoth(gpu, comparison, sampleOf(asked, trialWork), now),
      );
      if (decision.by === 'cpu') return tellCpu(decision.why);
      const { gpu, why } = decision;
      onChoice({
        work: kind,
        name: 'webgpu',
        reason: `${done} on the GPU (${gpu.adapter}), ${why} ${equal}`,
      });
      return on(gpu);
    }

    return {
      async answer(asked) {
        try {
          const device = await (chosen ??= choose(asked));
          if (device !== null) return await device.answer(asked);
        } catch (error) {
          chosen = Promise.resolve(tellCpu(choice.giveUp(`the GPU failed (${messageOf(error)})`).why));
        }
        return here(asked);
      },
      close: () => void chosen?.then(device => device?.close()).catch(() => {}),
    };
  }

  return compare;
}

/** Lets both answer in turn. The GPU's first time, in which it compiles its shader, does not count but is looked at. */
async function tryBoth<Gpu extends { readonly adapter: string }, Asked, Answer>(
  gpu: Gpu,
  { work, here, on, faultOf }: Comparison<Gpu, Asked, Answer>,
  asked: Asked,
  now: () => number,
): Promise<GpuTrial> {
  const { adapter } = gpu;
  const device = on(gpu);
  try {
    const fault = faultOf(await device.answer(asked), here(asked));
    if (fault !== null) return { adapter, work, speedup: 0, fault };
    const speedup = await speedupOf(
      () => here(asked),
      () => device.answer(asked),
      now,
    );
    return { adapter, work, speedup, fault: null };
  } finally {
    device.close();
  }
}
