import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/packaging.ts?worker&url';
import type { ModelFormat } from '../lifecycle/deployment/model-formats.ts';
import type {
  ExportedFile,
  ExportSurvey,
  Opening,
  PackagingApi,
  PackInput,
  PackedFile,
  VersionChoice,
} from './contracts/packaging.ts';
import type { Report } from './contracts/progress.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'packaging' });
const unheard: Report = () => {};

/** Longer than any package of ours takes to open, its passphrase stretched; one that takes longer is made to. */
const mostOpeningMs = 60_000;

/** What can be made of a registered version. @throws NotStoredError */
export function surveyExports(version: VersionChoice): RunningJob<ExportSurvey> {
  return runJob<PackagingApi, ExportSurvey>(spawn, api => api.survey(version));
}

/** A registered version as a package. @throws NotStoredError */
export function packVersion(input: PackInput, report: Report = unheard): RunningJob<PackedFile> {
  return runJob<PackagingApi, PackedFile>(spawn, api => api.pack(input, proxy(report)));
}

/** A registered version in a format of others. @throws NotStoredError; InputError saying what the format cannot say */
export function exportModel(
  input: VersionChoice & { readonly format: ModelFormat },
  report: Report = unheard,
): RunningJob<ExportedFile> {
  return runJob<PackagingApi, ExportedFile>(spawn, api => api.exportModel(input, proxy(report)));
}

/** Opens a file as a package and checks all of it; nothing of it is stored. @throws TimeoutError when it takes too long */
export function openPackage(
  input: { readonly file: Blob; readonly passphrase: string | null },
  mostMs = mostOpeningMs,
): RunningJob<Opening> {
  const job = runJob<PackagingApi, Opening>(spawn, api => api.openPackage(input));
  const late = setTimeout(() => job.cancel(tooLate(mostMs)), mostMs);
  return { ...job, result: job.result.finally(() => clearTimeout(late)) };
}

function tooLate(mostMs: number): DOMException {
  return new DOMException(
    `It was not open after ${mostMs / 1000} seconds, so the work was ended. No package of Terrarium takes as long.`,
    'TimeoutError',
  );
}
