import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/monitoring.ts?worker&url';
import type { MonitorReport } from '../lifecycle/deployment/alert.ts';
import type { MonitoringApi } from './contracts/monitoring.ts';
import type { Report } from './contracts/progress.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'monitoring' });
const unheard: Report = () => {};

/** Holds a deployment's latest predictions against its training data. @throws InputError when nothing was predicted yet */
export function assess(
  input: { readonly deploymentId: string },
  report: Report = unheard,
): RunningJob<MonitorReport> {
  return runJob<MonitoringApi, MonitorReport>(spawn, api => api.assess(input, proxy(report)));
}
