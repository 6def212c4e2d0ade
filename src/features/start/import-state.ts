import type { Progress } from '../../jobs/contracts/progress.ts';
import type { JobState } from '../../jobs/use-job.ts';

/** How far a file is: being looked over or stored. */
export type ImportState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly fileName: string; readonly progress: Progress | null }
  | { readonly state: 'failed'; readonly fileName: string; readonly error: Error };

/** A job on a file as its progress is shown; what failed after the job counts as its failure. */
export function importState<T>(
  fileName: string,
  job: JobState<Progress, T>,
  failure: Error | null = null,
): ImportState {
  if (failure !== null) return { state: 'failed', fileName, error: failure };
  switch (job.state) {
    case 'idle':
    case 'done':
      return { state: 'idle' };
    case 'running':
      return { state: 'running', fileName, progress: job.progress };
    case 'failed':
      return { state: 'failed', fileName, error: job.error };
    default:
      return job satisfies never;
  }
}
