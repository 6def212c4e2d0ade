import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/preparation.ts?worker&url';
import type { PreparationPreview } from '../core/selection/preview-preparation.ts';
import type { RowChoice } from '../core/selection/preview-rows.ts';
import type { ProposedPreparation } from '../lifecycle/preparation/propose-preparation.ts';
import type { DefaultPreparation, PreparationApi, PreparationQuestion } from './contracts/preparation.ts';
import type { Report } from './contracts/progress.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'preparation' });

/** What training would do with these rows by default. @throws InputError when they cannot be cut, NotStoredError */
export function prepareByDefault(
  question: PreparationQuestion,
  report: Report,
): RunningJob<DefaultPreparation> {
  return runJob<PreparationApi, DefaultPreparation>(spawn, api => api.byDefault(question, proxy(report)));
}

/** A preparation by what the training rows show. @throws InputError when they cannot be cut, NotStoredError */
export function proposePreparation(
  question: PreparationQuestion,
  report: Report,
): RunningJob<ProposedPreparation> {
  return runJob<PreparationApi, ProposedPreparation>(spawn, api => api.propose(question, proxy(report)));
}

/** What a preparation makes of the training rows. @throws InputError when they cannot be cut, NotStoredError */
export function previewPreparation(
  question: PreparationQuestion & { readonly rows: RowChoice },
  report: Report,
): RunningJob<PreparationPreview> {
  return runJob<PreparationApi, PreparationPreview>(spawn, api => api.preview(question, proxy(report)));
}
