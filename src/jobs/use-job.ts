import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Progress } from './contracts/progress.ts';
import type { RunningJob } from './run-job.ts';

/** What a page knows of its job. */
export type JobState<P extends Progress, T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: P | null }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Error };

export interface JobControl<P extends Progress, T> {
  readonly job: JobState<P, T>;
  /** Begins a job in place of the one at work, if any. Resolves to null when it fails, is cancelled or replaced. */
  readonly start: (begin: (report: (progress: P) => void) => RunningJob<T>) => Promise<T | null>;
  /** Ends the job at work; the state goes back to idle. */
  readonly cancel: () => void;
  /** Forgets the last outcome. */
  readonly reset: () => void;
}

/** One job of one component. It is cancelled when the component goes away, unless `keepOnUnmount`. */
export function useJob<P extends Progress, T>(
  options: { readonly keepOnUnmount?: boolean } = {},
): JobControl<P, T> {
  const [job, setJob] = useState<JobState<P, T>>({ state: 'idle' });
  const running = useRef<RunningJob<T> | null>(null);
  const turn = useRef(0);
  const keep = options.keepOnUnmount ?? false;

  const cancel = useCallback(() => {
    turn.current++;
    running.current?.cancel();
    running.current = null;
    setJob({ state: 'idle' });
  }, []);

  const start = useCallback(
    async (begin: (report: (progress: P) => void) => RunningJob<T>) => {
      cancel();
      const mine = turn.current;
      /** Late news of a job that was cancelled or replaced is not shown. */
      const show = (next: JobState<P, T>) => {
        if (turn.current === mine) setJob(next);
      };
      show({ state: 'running', progress: null });
      try {
        running.current = begin(progress =>
          // Progress comes by a port of its own, and so may come after the result.
          setJob(now =>
            turn.current === mine && now.state === 'running' ? { state: 'running', progress } : now,
          ),
        );
        const value = await running.current.result;
        show({ state: 'done', value });
        return turn.current === mine ? value : null;
      } catch (reason) {
        show(isAbort(reason) ? { state: 'idle' } : { state: 'failed', error: asError(reason) });
        return null;
      } finally {
        if (turn.current === mine) running.current = null;
      }
    },
    [cancel],
  );

  const reset = useCallback(() => {
    if (running.current === null) setJob({ state: 'idle' });
  }, []);

  useEffect(
    () => () => {
      if (!keep) running.current?.cancel();
    },
    [keep],
  );

  return useMemo(() => ({ job, start, cancel, reset }), [job, start, cancel, reset]);
}

function isAbort(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
