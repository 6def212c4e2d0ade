import { wrap, type Remote } from 'comlink';
import { countAsJob } from './running-jobs.ts';

/** A job at work in a worker of its own. */
export interface RunningJob<T> {
  /** Rejects with the worker's error, its `name` kept; with the reason once cancelled, which is an `AbortError` unless given. */
  readonly result: Promise<T>;
  /** Ends the worker at once; does nothing when the job is over. */
  cancel(reason?: DOMException): void;
}

/**
 * Runs one job in one new worker, which is terminated when the job ends, fails or is cancelled.
 * Comlink leaves a call pending for ever when its worker dies, so the call is raced with cancelling and with
 * the worker's own failures, which reject with `WorkerError`.
 */
export function runJob<Api, T>(spawn: () => Worker, call: (api: Remote<Api>) => Promise<T>): RunningJob<T> {
  const cancelling = new AbortController();
  const { signal } = cancelling;
  let worker: Worker | undefined;
  const answer = async () => {
    worker = spawn();
    return Promise.race([call(wrap<Api>(worker)), failureOf(worker), abortionOf(signal)]);
  };
  const result = countAsJob(answer).finally(() => worker?.terminate());
  return {
    result,
    cancel: (reason = new DOMException('The job was cancelled.', 'AbortError')) => {
      worker?.terminate();
      cancelling.abort(reason);
    },
  };
}

/** Rejects when the worker itself fails: its script does not load, it throws outside of a call, it is out of memory. */
export function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', event => {
      event.preventDefault();
      reject(workerError(event.message));
    });
    worker.addEventListener('messageerror', () => reject(workerError('its answer could not be read')));
  });
}

function abortionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** A worker whose script fails to load gives an event without a message. */
function workerError(reason: string | undefined): Error {
  const error = new Error(`The background worker stopped: ${reason || 'its script could not be loaded'}.`);
  error.name = 'WorkerError';
  return error;
}
