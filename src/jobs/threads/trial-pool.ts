import { type Remote, proxy, wrap } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../../workers/trials.ts?worker&url';
import type { EvaluateFold, FoldTask } from '../../core/selection/fold-task.ts';
import type { ComparisonBackend, NeuralBackend } from '../../lifecycle/training/run.ts';
import type { TrainingInput } from '../contracts/training.ts';
import type { TrialsApi } from '../contracts/trials.ts';
import { failureOf } from '../run-job.ts';
import { trustedScriptUrl } from '../trusted-types.ts';

/** Threads that do a training's tasks side by side. */
export interface TrialPool {
  readonly evaluate: EvaluateFold;
  readonly parallel: number;
  close(): void;
}

interface Thread {
  readonly worker: Worker;
  readonly api: Remote<TrialsApi>;
  /** Resolves when the table is read. */
  readonly opened: Promise<void>;
  /** Rejects when the worker itself fails. */
  readonly failed: Promise<never>;
}

interface Place {
  thread: Thread | null;
  busy: boolean;
  /** Folds that it has prepared: the next task on one of them is quicker here. */
  readonly folds: Set<string>;
}

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'trials' });

/**
 * Starts threads as they are needed. A thread that dies, for want of memory say, fails the task that it was at alone:
 * the next task gets a new one.
 */
export function openTrialPool(
  input: Pick<TrainingInput, 'datasetVersionId' | 'problem' | 'settings'>,
  parallel: number,
  told: {
    readonly onBackend: (backend: NeuralBackend) => void;
    readonly onComparison: (backend: ComparisonBackend) => void;
  },
): TrialPool {
  const places = Array.from(
    { length: parallel },
    (): Place => ({ thread: null, busy: false, folds: new Set() }),
  );

  function threadAt(place: Place): Thread {
    place.thread ??= startThread(input);
    return place.thread;
  }

  return {
    parallel,
    async evaluate(task, { report, secondsLeft, checkpoint, resumeFrom }) {
      const place = placeFor(places, task);
      place.busy = true;
      let fault: unknown = null;
      try {
        const { api, opened, failed } = threadAt(place);
        await Promise.race([opened, failed]);
        const options = { secondsLeft: secondsLeft(), resumeFrom: resumeFrom ?? null };
        const watch = proxy({
          report: (fraction: number) => {
            try {
              report(fraction);
            } catch (error) {
              // The thread keeps the time itself; anything else ends the task once it is done.
              fault = error;
            }
          },
          checkpoint: (state: object) => checkpoint?.(state),
        });
        const answer = await Promise.race([api.evaluate(task, options, watch), failed]);
        if (answer.backend !== null) told.onBackend(answer.backend);
        answer.comparedOn.forEach(told.onComparison);
        if (fault !== null) throw fault;
        return answer.outcome;
      } catch (error) {
        if (error instanceof Error && error.name === 'WorkerError') drop(place);
        throw error;
      } finally {
        place.busy = false;
        place.folds.add(foldKey(task));
      }
    },
    close: () => places.forEach(drop),
  };
}

function drop(place: Place): void {
  place.thread?.worker.terminate();
  place.thread = null;
  place.folds.clear();
}

function startThread(input: Parameters<TrialsApi['open']>[0]): Thread {
  const worker = spawn();
  const api = wrap<TrialsApi>(worker);
  return { worker, api, opened: api.open(input), failed: failureOf(worker) };
}

/** A free place that has the fold prepared, else one that has fewest. There is one: nobody asks for more than `parallel`. */
function placeFor(places: readonly Place[], task: FoldTask): Place {
  const free = places.filter(place => !place.busy);
  const key = foldKey(task);
  const found = free.find(place => place.folds.has(key));
  return found ?? free.toSorted((a, b) => a.folds.size - b.folds.size)[0]!;
}

function foldKey({ fold, rowShare, preparation }: FoldTask): string {
  return JSON.stringify([fold, rowShare, preparation]);
}
