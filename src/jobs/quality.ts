import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/quality.ts?worker&url';
import type { Report } from './contracts/progress.ts';
import type { StoredQualityReport } from '../lifecycle/data/stored-quality-report.ts';
import type { AssessTableInput, QualityApi } from './contracts/quality.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'quality' });
const unheard: Report = () => {};

/** The quality report of a stored table. @throws NotStoredError */
export function assessTable(
  input: AssessTableInput,
  report: Report = unheard,
): RunningJob<StoredQualityReport> {
  return runJob<QualityApi, StoredQualityReport>(spawn, api => api.assessTable(input, proxy(report)));
}
