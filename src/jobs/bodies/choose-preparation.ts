import { messageOf } from '../../core/errors.ts';
import type { Matrix } from '../../core/matrix.ts';
import type { FeaturesOf } from '../../core/preprocessing/learning-rows.ts';
import { type StandardColumn, standardPreparation } from '../../core/preprocessing/standard-columns.ts';
import { transform } from '../../core/preprocessing/transform.ts';
import type { PreparationBackend } from '../../lifecycle/training/run.ts';
import { gpuChoice, type GpuSurroundings } from './gpu/gpu-choice.ts';
import { comparePreparations } from './preparation-trial.ts';

/** A GPU that computes features. */
export interface GpuPreparation {
  /** What the browser calls it. */
  readonly adapter: string;
  readonly prepare: (columns: readonly StandardColumn[], rows: number) => Promise<Matrix>;
}

export interface PreparationSurroundings extends GpuSurroundings<GpuPreparation> {
  readonly now: () => number;
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
  const choice = gpuChoice(surroundings);
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
    const decision = await choice.decide(features, found =>
      comparePreparations(found, columns, features, cpu, surroundings.now),
    );
    if (decision.by === 'cpu') return useCpu(`Computed on the CPU: ${decision.why}`);
    const { adapter } = decision.gpu;
    surroundings.onChoice({
      name: 'webgpu',
      reason: `Computed on the GPU (${adapter}), ${decision.why} and equal to it within 1e-6`,
    });
    return decision.gpu;
  }

  return async (preparation, table) => {
    if (gpu === null) return transform(preparation, table);
    const columns = standardPreparation(preparation, table);
    const features = table.rows * preparation.featureNames.length;
    gpu ??= await choose(columns, features, () => transform(preparation, table));
    try {
      if (gpu !== null && columns !== null) return await gpu.prepare(columns, table.rows);
    } catch (error) {
      gpu = useCpu(`Computed on the CPU after the GPU failed: ${messageOf(error)}`);
    }
    return transform(preparation, table);
  };
}
