import type { Matrix } from '../../core/matrix.ts';
import type { StandardColumn } from '../../core/preprocessing/standard-columns.ts';
import type { GpuPreparation } from './choose-preparation.ts';
import { type GpuTrial, speedupOf } from './gpu/gpu-trial.ts';

const tolerance = 1e-6;

/**
 * Lets both compute the same features in turn, three times each, and compares medians. The GPU's first time, in which
 * it compiles its shaders, does not count but is looked at: each value has to be the CPU's within 1e-6 of the larger of 1 and itself.
 * @param work features over all rows
 */
export async function comparePreparations(
  { adapter, prepare }: GpuPreparation,
  columns: readonly StandardColumn[],
  work: number,
  cpu: () => Matrix,
  now: () => number,
): Promise<GpuTrial> {
  const expected = cpu();
  const gpu = () => prepare(columns, expected.rows);
  const fault = disagreement(await gpu(), expected);
  if (fault !== null) return { adapter, work, speedup: 0, fault };
  return { adapter, work, speedup: await speedupOf(cpu, gpu, now), fault: null };
}

/** What the first value that differs is; null where none does. */
export function disagreement(found: Matrix, expected: Matrix): string | null {
  if (found.data.length !== expected.data.length)
    return `gave ${found.data.length} features, not ${expected.data.length}`;
  for (let i = 0; i < expected.data.length; i++) {
    const value = expected.data[i]!;
    if (!(Math.abs(found.data[i]! - value) <= tolerance * Math.max(1, Math.abs(value))))
      return `computed ${found.data[i]} where the CPU computes ${value}`;
  }
  return null;
}
