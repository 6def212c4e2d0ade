import type { Matrix } from '../../core/matrix.ts';
import type { StandardColumn } from '../../core/preprocessing/standard-columns.ts';
import type { GpuPreparation } from './choose-preparation.ts';

/** How a GPU did against the CPU on the rows of one training; plain data that this device keeps. */
export interface PreparationTrial {
  readonly adapter: string;
  /** Features over all rows: a trial on a table of another size says little. */
  readonly features: number;
  /** How many times as quick as the CPU. */
  readonly speedup: number;
  /** What it computed wrongly; null where it is equal. */
  readonly fault: string | null;
}

const rounds = 3;
const tolerance = 1e-6;
/** A trial holds for tables up to so many times smaller or larger. */
const sameSize = 4;

/** Whether what was kept is a trial of this adapter on about as much. */
export function isTrialOf(kept: unknown, adapter: string, features: number): kept is PreparationTrial {
  if (typeof kept !== 'object' || kept === null) return false;
  const trial = kept as Partial<PreparationTrial>;
  if (trial.adapter !== adapter || typeof trial.features !== 'number') return false;
  const ratio = trial.features / features;
  return typeof trial.speedup === 'number' && ratio <= sameSize && ratio >= 1 / sameSize;
}

/**
 * Lets both compute the same features in turn, three times each, and compares medians. The GPU's first time, in which
 * it compiles its shaders, does not count but is looked at: each value has to be the CPU's within 1e-6 of the larger of 1 and itself.
 */
export async function comparePreparations(
  { adapter, prepare }: GpuPreparation,
  columns: readonly StandardColumn[],
  features: number,
  cpu: () => Matrix,
  now: () => number,
): Promise<PreparationTrial> {
  const expected = cpu();
  const fault = disagreement(await prepare(columns, expected.rows), expected);
  if (fault !== null) return { adapter, features, speedup: 0, fault };
  const [onCpu, onGpu]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const began = now();
    cpu();
    const between = now();
    await prepare(columns, expected.rows);
    onCpu.push(between - began);
    onGpu.push(now() - between);
  }
  return { adapter, features, speedup: middleOf(onCpu) / middleOf(onGpu), fault: null };
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

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
