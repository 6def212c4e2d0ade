import { proxy, type Remote } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/ingest.ts?worker&url';
import type { TableComparison } from '../core/table/compare/compare-tables.ts';
import type { PrivacyScan } from '../lifecycle/data/privacy-scan.ts';
import type {
  GroupQuestion,
  ImportInput,
  ImportOutcome,
  IngestApi,
  MeasuredGroups,
  PreviewInput,
  StepInput,
  VersionPair,
} from './contracts/ingest.ts';
import type { ImportPreview } from './contracts/import-preview.ts';
import type { NewerFileInput, NewerFilePreview } from './contracts/newer-file.ts';
import type { Report } from './contracts/progress.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { takeBackImport } from './take-back-import.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'ingest' });
const unheard: Report = () => {};

/** What was understood of a file, before it is imported. @throws InputError */
export function previewFile(input: PreviewInput, report: Report = unheard): RunningJob<ImportPreview> {
  return runJob<IngestApi, ImportPreview>(spawn, api => api.previewFile(input, proxy(report)));
}

/** Reads a file into a new dataset version. @throws InputError, StorageFullError */
export function importTable(input: ImportInput, report: Report = unheard): RunningJob<ImportOutcome> {
  return runImport((api, storageKey) => api.importTable({ ...input, storageKey }, proxy(report)));
}

/** How a newer file would become the next version of a table. @throws InputError, NotStoredError */
export function previewNewerFile(
  input: Parameters<IngestApi['previewNewerFile']>[0],
  report: Report = unheard,
): RunningJob<NewerFilePreview> {
  return runJob<IngestApi, NewerFilePreview>(spawn, api => api.previewNewerFile(input, proxy(report)));
}

/** Makes a newer file the next version of a table. @throws InputError, ExpectationError, StorageFullError */
export function importNewerFile(input: NewerFileInput, report: Report = unheard): RunningJob<ImportOutcome> {
  return runImport((api, storageKey) => api.importNewerFile({ ...input, storageKey }, proxy(report)));
}

/** Makes a new dataset version by one step, recorded with its reason. @throws InputError, StorageFullError */
export function applyStep(input: StepInput, report: Report = unheard): RunningJob<ImportOutcome> {
  return runImport((api, storageKey) => api.applyStep({ ...input, storageKey }, proxy(report)));
}

/** What changed from one version of a table to another: rows, schema and distributions. @throws InputError, NotStoredError */
export function compareVersions(input: VersionPair, report: Report = unheard): RunningJob<TableComparison> {
  return runJob<IngestApi, TableComparison>(spawn, api => api.compareVersions(input, proxy(report)));
}

/** Looks for personal data over all rows and stores what was found, examples masked. @throws NotStoredError */
export function scanForPersonalData(
  input: { readonly datasetVersionId: string },
  report: Report = unheard,
): RunningJob<PrivacyScan> {
  return runJob<IngestApi, PrivacyScan>(spawn, api => api.scanForPersonalData(input, proxy(report)));
}

/** How many rows are alike in chosen columns, and which have too few like them. @throws InputError, NotStoredError */
export function measureGroups(question: GroupQuestion, report: Report = unheard): RunningJob<MeasuredGroups> {
  return runJob<IngestApi, MeasuredGroups>(spawn, api => api.measureGroups(question, proxy(report)));
}

/** A job that stores a table: however it ends, nothing half-written stays behind. */
function runImport(
  call: (api: Remote<IngestApi>, storageKey: string) => Promise<ImportOutcome>,
): RunningJob<ImportOutcome> {
  const storageKey = crypto.randomUUID();
  const job = runJob<IngestApi, ImportOutcome>(spawn, api => call(api, storageKey));
  return {
    result: job.result.catch(async (error: unknown) => {
      await takeBackImport(storageKey);
      throw error;
    }),
    cancel: () => job.cancel(),
  };
}
