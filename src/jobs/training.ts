import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/training.ts?worker&url';
import type { Report } from './contracts/progress.ts';
import type { TrainingApi, TrainingInput, TrainingProgress } from './contracts/training.ts';
import { endCutRun } from './end-cut-run.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'training' });
const unheard: Report<TrainingProgress> = () => {};

/** A training that can be taken up again later, where it was. */
export interface TrainingJob extends RunningJob<{ readonly runId: string }> {
  /** Ends the workers at once; the run is stored as interrupted and keeps its checkpoints. Rejects `result` with `PauseError`. */
  pause(): void;
}

/**
 * Trains and compares models in a worker, which stores the run and its model.
 * Once the job has ended the run is never left `running`: cancelled, it is stored as cancelled; paused, as interrupted;
 * with its worker dead, as failed.
 * @throws InputError when the table does not allow the question; AbortError once cancelled, PauseError once paused
 */
export function train(input: TrainingInput, report: Report<TrainingProgress> = unheard): TrainingJob {
  const job = runJob<TrainingApi, { readonly runId: string }>(spawn, api => api.train(input, proxy(report)));
  return {
    result: job.result.catch(async (error: unknown) => {
      await endCutRun(input.runId, error);
      throw error;
    }),
    cancel: () => job.cancel(),
    pause: () => job.cancel(new DOMException('The training was paused.', 'PauseError')),
  };
}
