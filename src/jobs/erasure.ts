import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/erasure.ts?worker&url';
import type { ErasureTask } from '../lifecycle/erasure/erasure-task.ts';
import type { FoundPerson, PersonSought } from '../lifecycle/erasure/found-person.ts';
import type { DoneErasure, ErasureApi } from './contracts/erasure.ts';
import type { Report } from './contracts/progress.ts';
import { type RunningJob, runJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'erasure' });
const unheard: Report = () => {};

/** Everything that a project holds of a person. @throws NotStoredError, InputError */
export function findPerson(sought: PersonSought, report: Report = unheard): RunningJob<FoundPerson> {
  return runJob<ErasureApi, FoundPerson>(spawn, api => api.findPerson(sought, proxy(report)));
}

/** Erases a person, or goes on with it; one that is cancelled or cut off goes on at the next start. @throws HistoryError, StorageFullError */
export function erase(task: ErasureTask, report: Report = unheard): RunningJob<DoneErasure> {
  return runJob<ErasureApi, DoneErasure>(spawn, api => api.erase(task, proxy(report)));
}
