import type { Progress } from './contracts/progress.ts';
import type { RunningJob } from './run-job.ts';

/** One of several jobs: what it finds, and how it is begun. */
export interface NamedJob {
  /** "The learning curve". */
  readonly label: string;
  readonly begin: (report: (progress: Progress) => void) => RunningJob<unknown>;
}

/** What could not be found out, and why. */
export interface FailedJob {
  readonly label: string;
  readonly reason: string;
}

/** Runs jobs one after the other, each in a worker of its own; one that fails does not keep the others from running. */
export function askAll(
  jobs: readonly NamedJob[],
  report: (progress: Progress) => void,
): RunningJob<readonly FailedJob[]> {
  let current: RunningJob<unknown> | null = null;
  let cancelled: DOMException | null = null;
  const run = async () => {
    const failed: FailedJob[] = [];
    for (const [place, { label, begin }] of jobs.entries()) {
      const tell = (within: number, detail?: string) =>
        report({
          fraction: (place + within) / jobs.length,
          phase: `${label} (${place + 1} of ${jobs.length})`,
          ...(detail !== undefined && { detail }),
        });
      tell(0);
      current = begin(({ fraction, phase }) => tell(fraction, phase));
      try {
        await current.result;
      } catch (reason) {
        if (cancelled !== null) throw cancelled;
        failed.push({ label, reason: reason instanceof Error ? reason.message : String(reason) });
      }
      if (cancelled !== null) throw cancelled;
    }
    return failed;
  };
  return {
    result: run(),
    cancel: (reason = new DOMException('The jobs were cancelled.', 'AbortError')) => {
      cancelled = reason;
      current?.cancel(reason);
    },
  };
}
