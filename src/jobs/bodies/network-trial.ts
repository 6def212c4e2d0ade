import { lossSum, sliceExamples } from '../../core/models/perceptron/examples.ts';
import type {
  CreatePerceptronEngine,
  EngineSetup,
  PerceptronEngine,
} from '../../core/models/perceptron/perceptron-engine.ts';
import { type GpuTrial, speedupOf } from './gpu/gpu-trial.ts';

const mostBatches = 8;
/** Rounding grows from step to step. */
const tolerance = 0.01;
const learningRate = 1e-3;

/** Multiply-adds of one step forward. */
export function workOf({ network, settings }: EngineSetup): number {
  return settings.batchSize * network.layout.length;
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
): Promise<GpuTrial> {
  const work = workOf(setup);
  const onCpu = await cpu(setup);
  const onGpu = await gpu(setup);
  const steps = (engine: PerceptronEngine) => () => lossOfSteps(engine, setup);
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
    return { adapter, work, speedup: await speedupOf(steps(onCpu), steps(onGpu), now), fault: null };
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
