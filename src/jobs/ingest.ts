import { proxy } from 'comlink';
// oxlint-disable-next-line import/default
import workerUrl from '../../workers/ingest.ts?worker&url';
import type { ColumnSchema } from '../core/table/column.ts';
import type { TargetRelation } from '../core/explore/relation.ts';
import type { ImportInput, ImportOutcome, IngestApi } from './contracts/ingest.ts';
import type { Report } from './contracts/progress.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'ingest' });
const unheard: Report = () => {};

/** Reads a file of comma-separated values into a new dataset version. @throws InputError, StorageFullError */
export function importTable(input: ImportInput, report: Report = unheard): RunningJob<ImportOutcome> {
  return runJob<IngestApi, ImportOutcome>(spawn, api => api.importTable(input, proxy(report)));
}

/** Makes a new dataset version in which these columns have these kinds. @throws InputError, StorageFullError */
export function changeKinds(
  input: { readonly datasetVersionId: string; readonly changes: readonly ColumnSchema[] },
  report: Report = unheard,
): RunningJob<ImportOutcome> {
  return runJob<IngestApi, ImportOutcome>(spawn, api => api.changeKinds(input, proxy(report)));
}

/** How each column relates to the target, strongest first. */
export function relate(
  input: { readonly datasetVersionId: string; readonly target: string },
  report: Report = unheard,
): RunningJob<readonly TargetRelation[]> {
  return runJob<IngestApi, readonly TargetRelation[]>(spawn, api => api.relate(input, proxy(report)));
}
