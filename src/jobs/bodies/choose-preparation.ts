import { messageOf } from '../../core/errors.ts';
import type { Matrix } from '../../core/matrix.ts';
import type { FeaturesOf } from '../../core/preprocessing/learning-rows.ts';
import { type StandardColumn, standardPreparation } from '../../core/preprocessing/standard-columns.ts';
import { transform } from '../../core/preprocessing/transform.ts';
import type { PreparationBackend } from '../../lifecycle/run.ts';
import { type PreparationTrial, comparePreparations, isTrialOf } from './preparation-trial.ts';

/** A GPU that computes features. */
export interface GpuPreparation {
  /** What the browser calls it. */
  readonly adapter: string;
  readonly prepare: (columns: readonly StandardColumn[], rows: number) => Promise<Matrix>;
}

export interface PreparationSurroundings {
  readonly now: () => number;
  /** The GPU of this device, or why there is none to compute with, in a person's words. */
  readonly openGpu: () => Promise<GpuPreparation | string>;
  /** What an earlier trial on this device found; kept as settings are. */
  readonly readTrial: () => Promise<unknown>;
  readonly writeTrial: (trial: PreparationTrial) => Promise<void>;
  /** Told once it is chosen, and again where the GPU fails later. */
  readonly onChoice: (chosen: PreparationBackend) => void;
  /** Fewer features than these over all rows are the CPU's: starting a GPU takes longer. */
  readonly fewestFeatures?: number;
}

const fewestFeatures = 10_000_000;

/**
 * Gives features as `transform` does: by a GPU where the preparation is the usual one, the table is large, and a trial
 * on the person's own rows shows that it is quicker and computes the same within 1e-6; by the CPU, to the bit the
 * same each time, everywhere else and from the moment that the GPU fails.
 */
export function choosePreparation(surroundings: PreparationSurroundings): FeaturesOf {
  let gpu: GpuPreparation | null | undefined;

  function useCpu(reason: string): null {
    surroundings.onChoice({ name: 'cpu', reason });
    return null;
  }

  async function choose(columns: readonly StandardColumn[] | null, features: number, cpu: () => Matrix) {
    if (columns === null)
      return useCpu('Computed on the CPU: the preparation has steps besides filling, scaling and one-hot');
    if (features < (surroundings.fewestFeatures ?? fewestFeatures))
      return useCpu('Computed on the CPU: the table is small, a GPU would take longer to start');
    const found = await surroundings.openGpu();
    if (typeof found === 'string') return useCpu(`Computed on the CPU: ${found}`);
    const known = await surroundings.readTrial();
    const trial = isTrialOf(known, found.adapter, features)
      ? known
      : await comparePreparations(found, columns, features, cpu, surroundings.now);
    if (trial !== known) await surroundings.writeTrial(trial);
    if (trial.fault !== null) return useCpu(`Computed on the CPU: the GPU (${found.adapter}) ${trial.fault}`);
    const times = (trial.speedup < 1 ? 1 / trial.speedup : trial.speedup).toFixed(1);
    if (trial.speedup <= 1)
      return useCpu(`Computed on the CPU: in a trial the GPU (${found.adapter}) took ${times} times as long`);
    surroundings.onChoice({
      name: 'webgpu',
      reason: `Computed on the GPU (${found.adapter}), in a trial ${times} times as quick as the CPU and equal to it within 1e-6`,
    });
    return found;
  }

  return async (preparation, table) => {
    if (gpu === null) return transform(preparation, table);
    const columns = standardPreparation(preparation, table);
    const features = table.rows * preparation.featureNames.length;
    try {
      gpu ??= await choose(columns, features, () => transform(preparation, table));
      if (gpu !== null && columns !== null) return await gpu.prepare(columns, table.rows);
    } catch (error) {
      gpu = useCpu(`Computed on the CPU after the GPU failed: ${messageOf(error)}`);
    }
    return transform(preparation, table);
  };
}
