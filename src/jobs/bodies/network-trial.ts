import { lossSum, sliceExamples } from '../../core/models/perceptron/examples.ts';
import type {
  CreatePerceptronEngine,
  EngineSetup,
  PerceptronEngine,
} from '../../core/models/perceptron/perceptron-engine.ts';

/** How a GPU did against the CPU on the rows and the network of one training; plain data that this device keeps. */
export interface NetworkTrial {
  readonly adapter: string;
  /** Multiply-adds of one step forward: a trial of a step of another size says little. */
  readonly work: number;
  /** How many times as quick as the CPU. */
  readonly speedup: number;
  /** What it computed wrongly; null where it is equal. */
  readonly fault: string | null;
}

const rounds = 3;
const mostBatches = 8;
/** Rounding grows from step to step. */
const tolerance = 0.01;
const learningRate = 1e-3;
/** A trial holds for steps up to so many times smaller or larger. */
const sameSize = 4;

/** Multiply-adds of one step forward. */
export function workOf({ network, settings }: EngineSetup): number {
  return settings.batchSize * network.layout.length;
}

/** Whether what was kept is a trial of this adapter on steps of about this size. */
export function isTrialOf(kept: unknown, adapter: string, work: number): kept is NetworkTrial {
  if (typeof kept !== 'object' || kept === null) return false;
  const trial = kept as Partial<NetworkTrial>;
  if (trial.adapter !== adapter || typeof trial.work !== 'number') return false;
  const ratio = trial.work / work;
  return typeof trial.speedup === 'number' && ratio <= sameSize && ratio >= 1 / sameSize;
}

/**
 * Lets both take the same few steps on the person's rows in turn, three times each, and compares medians. The GPU's first
 * time, in which it compiles its shaders, does not count but is looked at: the loss has to be the CPU's within a percent.
 */
export async function compareEngines(
  adapter: string,
  setup: EngineSetup,
  { cpu, gpu }: { readonly cpu: CreatePerceptronEngine; readonly gpu: CreatePerceptronEngine },
  now: () => number,
): Promise<NetworkTrial> {
  const work = workOf(setup);
  const onCpu = await cpu(setup);
  const onGpu = await gpu(setup);
  try {
    const expected = await lossOfSteps(onCpu, setup);
    const found = await lossOfSteps(onGpu, setup);
    if (!(Math.abs(found - expected) <= tolerance * (1 + expected)))
      return {
        adapter,
        work,
        speedup: 0,
        fault: `came to a loss of ${found} where the CPU comes to ${expected}`,
      };
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const began = now();
      await lossOfSteps(onCpu, setup);
      const between = now();
      await lossOfSteps(onGpu, setup);
      times[0].push(between - began);
      times[1].push(now() - between);
    }
    return { adapter, work, speedup: middleOf(times[0]) / middleOf(times[1]), fault: null };
  } finally {
    onCpu.dispose();
    onGpu.dispose();
  }
}

/** Mean loss of some rows while a network learns from them. */
async function lossOfSteps(
  engine: PerceptronEngine,
  { network, settings, sample }: EngineSetup,
): Promise<number> {
  const rows = sliceExamples(sample, 0, Math.min(sample.rows, mostBatches * settings.batchSize));
  const order = Uint32Array.from({ length: rows.rows }, (_, row) => row);
  const residues = await engine.train(rows, order, learningRate);
  return lossSum(network.output, residues, null, null) / rows.rows;
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
