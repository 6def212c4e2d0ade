import { proxy, type Remote, wrap } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/prediction.ts?worker&url';
import type { FilePrediction, PredictionApi, RowPrediction } from './contracts/prediction.ts';
import type { Report } from './contracts/progress.ts';
import { failureOf, runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'prediction' });
const unheard: Report = () => {};

interface WarmWorker {
  readonly api: Remote<PredictionApi>;
  readonly failure: Promise<never>;
}

let warm: WarmWorker | null = null;

/** Starts the worker that answers single rows, so that the first of them need not wait for it. */
export function warmUp(): void {
  warm ??= startWarm();
}

/**
 * One row, answered by a worker that is kept for the next one. A worker that died is replaced at the next call.
 * @throws InputError naming the column and the value that is not of its kind
 */
export async function predictRow(input: Parameters<PredictionApi['predictRow']>[0]): Promise<RowPrediction> {
  warm ??= startWarm();
  return Promise.race([warm.api.predictRow(input), warm.failure]);
}

/** Every row of a CSV file, in a worker of its own. @throws InputError naming each missing column */
export function predictFile(
  input: Parameters<PredictionApi['predictFile']>[0],
  report: Report = unheard,
): RunningJob<FilePrediction> {
  return runJob<PredictionApi, FilePrediction>(spawn, api => api.predictFile(input, proxy(report)));
}

function startWarm(): WarmWorker {
  const worker = spawn();
  const started = { api: wrap<PredictionApi>(worker), failure: failureOf(worker) };
  started.failure.catch(() => {
    worker.terminate();
    if (warm === started) warm = null;
  });
  return started;
}
