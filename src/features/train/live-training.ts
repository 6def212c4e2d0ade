import { useCallback, useSyncExternalStore } from 'react';
import type { TrainingInput, TrainingProgress } from '../../jobs/contracts/training.ts';
import type { TrainingJob } from '../../jobs/training.ts';
import { overSentence } from './live/over-sentence.ts';
import { notifyWhenAway } from './live/done-notification.ts';
import { stayAwake } from './live/stay-awake.ts';

/** A training that this tab started, as its page shows it. */
export type LiveTraining = {
  readonly input: TrainingInput;
  readonly progress: TrainingProgress | null;
} & (
  | {
      readonly state: 'running';
      /** When this stretch of it began, in milliseconds since 1970. */
      readonly since: number;
      /** Throws away what it has found. */
      readonly cancel: () => void;
      /** Keeps what it has found, to be gone on with later. */
      readonly pause: () => void;
      /** Looks no further, and makes the best of what it has found. */
      readonly finish: () => void;
    }
  | { readonly state: 'paused' }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly error: Error }
);
export type RunningTraining = Extract<LiveTraining, { state: 'running' }>;

/** How a training is begun: the `train` of src/jobs, or a stand-in. */
export type BeginTraining = (
  input: TrainingInput,
  report: (progress: TrainingProgress) => void,
) => TrainingJob;

/**
 * By project, the last one. Kept outside of the page, because training goes on while a person looks at other pages
 * and is still theirs to watch and to cancel when they come back.
 */
const trainings = new Map<string, LiveTraining>();
const listeners = new Set<() => void>();

/**
 * Starts a training of the input's project, or goes on with a run, unless one is at work. A cancelled one is forgotten.
 * The screen stays awake meanwhile, where the browser lets us.
 */
export async function startTraining(input: TrainingInput, begin: BeginTraining): Promise<void> {
  const { projectId } = input;
  if (liveTraining(projectId)?.state === 'running') return;
  const letSleep = stayAwake();
  const outcome = await untilOver(input, begin, null).finally(letSleep);
  show(projectId, outcome);
  if (outcome !== null) void notifyWhenAway(...overSentence(outcome));
}

/** Null for a training that was cancelled. */
async function untilOver(
  input: TrainingInput,
  begin: BeginTraining,
  known: TrainingProgress | null,
): Promise<LiveTraining | null> {
  let progress = known;
  let over = false;
  let isLast = false;
  const since = Date.now();
  const job = begin(input, next => {
    progress = next;
    if (!over) showRunning();
  });
  const cancel = () => job.cancel();
  const pause = () => job.pause();
  const finish = () => {
    isLast = true;
    pause();
  };
  const showRunning = () =>
    show(input.projectId, { state: 'running', input, progress, since, cancel, pause, finish });
  showRunning();
  const error = await job.result.then(
    () => null,
    (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
  );
  over = true;
  if (error === null) return { state: 'done', input, progress };
  if (error.name === 'AbortError') return null;
  if (error.name !== 'PauseError') return { state: 'failed', input, progress, error };
  if (!isLast) return { state: 'paused', input, progress };
  return untilOver({ ...input, goOn: true, finishNow: true }, begin, progress);
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
