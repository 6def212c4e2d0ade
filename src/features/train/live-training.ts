import { useCallback, useSyncExternalStore } from 'react';
import type { TrainingInput, TrainingProgress } from '../../jobs/contracts/training.ts';
import type { RunningJob } from '../../jobs/run-job.ts';

/** A training that this tab started, as its page shows it. */
export type LiveTraining = {
  readonly input: TrainingInput;
  readonly progress: TrainingProgress | null;
} & (
  | { readonly state: 'running'; readonly cancel: () => void }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly error: Error }
);

/** How a training is begun: the `train` of src/jobs, or a stand-in. */
export type BeginTraining = (
  input: TrainingInput,
  report: (progress: TrainingProgress) => void,
) => RunningJob<{ readonly runId: string }>;

/**
 * By project, the last one. Kept outside of the page, because training goes on while a person looks at other pages
 * and is still theirs to watch and to cancel when they come back.
 */
const trainings = new Map<string, LiveTraining>();
const listeners = new Set<() => void>();

/** Starts a training of the input's project, unless one is at work. A cancelled one is forgotten. */
export async function startTraining(input: TrainingInput, begin: BeginTraining): Promise<void> {
  const { projectId } = input;
  if (liveTraining(projectId)?.state === 'running') return;
  let progress: TrainingProgress | null = null;
  let job: RunningJob<unknown> | null = null;
  const cancel = () => job?.cancel();
  let over = false;
  const showRunning = () => show(projectId, { state: 'running', input, progress, cancel });
  job = begin(input, next => {
    progress = next;
    if (!over) showRunning();
  });
  showRunning();
  const outcome = await outcomeOf(job);
  over = true;
  show(projectId, outcome && { ...outcome, input, progress });
}

/** Null for a training that was cancelled. */
async function outcomeOf(job: RunningJob<unknown>) {
  try {
    await job.result;
    return { state: 'done' } as const;
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    return error.name === 'AbortError' ? null : ({ state: 'failed', error } as const);
  }
}

/** The last training that this tab started for the project, unless it was cancelled. */
export function liveTraining(projectId: string): LiveTraining | null {
  return trainings.get(projectId) ?? null;
}

/** The same, and again whenever it changes. */
export function useLiveTraining(projectId: string): LiveTraining | null {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => liveTraining(projectId), [projectId]),
  );
}

function show(projectId: string, training: LiveTraining | null): void {
  if (training === null) trainings.delete(projectId);
  else trainings.set(projectId, training);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
