/** How a GPU did against the CPU on one kind of work, with a person's own rows; plain data that this device keeps. */
export interface GpuTrial {
  readonly adapter: string;
  /** How much work it was, in a unit of that kind: a trial on more or less says little. */
  readonly work: number;
  /** How many times as quick as the CPU. */
  readonly speedup: number;
  /** What it computed wrongly; null where it is equal. */
  readonly fault: string | null;
}

const rounds = 3;
/** A trial holds for up to so many times less or more work. */
const sameSize = 4;

/** Whether what was kept is a trial of this adapter on about as much work. */
export function isTrialOf(kept: unknown, adapter: string, work: number): kept is GpuTrial {
  if (typeof kept !== 'object' || kept === null) return false;
  const trial = kept as Partial<GpuTrial>;
  if (trial.adapter !== adapter || typeof trial.work !== 'number') return false;
  const ratio = trial.work / work;
  return typeof trial.speedup === 'number' && ratio <= sameSize && ratio >= 1 / sameSize;
}

/** Lets both do the same in turn, three times each; how many times as quick the second is, by the medians. */
export async function speedupOf(
  cpu: () => unknown,
  gpu: () => Promise<unknown>,
  now: () => number,
): Promise<number> {
  const [onCpu, onGpu]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const began = now();
    await cpu();
    const between = now();
    await gpu();
    onCpu.push(between - began);
    onGpu.push(now() - between);
  }
  return middleOf(onCpu) / middleOf(onGpu);
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
