import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/export.ts?worker&url';
import type { ExportApi, ExportInput } from './contracts/export.ts';
import type { Report } from './contracts/progress.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'export' });

/** Writes a stored table into a file. @throws NotStoredError when the version is gone */
export function exportDataset(input: ExportInput, report: Report = () => {}): RunningJob<Blob> {
  return runJob<ExportApi, Blob>(spawn, api => api.exportDataset(input, proxy(report)));
}
