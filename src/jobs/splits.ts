import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/splits.ts?worker&url';
import type { SplitPreview } from '../core/selection/splitting/preview-split.ts';
import type { SplitRecommendation } from '../core/selection/splitting/recommend-split.ts';
import type { Report } from './contracts/progress.ts';
import type { PreviewSplitInput, SplitQuestion, SplitsApi } from './contracts/splits.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'splits' });
const unheard: Report = () => {};

/** How a stored table is best split, and why. @throws InputError, NotStoredError */
export function recommendSplit(
  input: SplitQuestion,
  report: Report = unheard,
): RunningJob<SplitRecommendation> {
  return runJob<SplitsApi, SplitRecommendation>(spawn, api => api.recommend(input, proxy(report)));
}

/** The parts that the rows of a stored table are cut into. @throws InputError when they do not allow it, NotStoredError */
export function previewSplit(input: PreviewSplitInput, report: Report = unheard): RunningJob<SplitPreview> {
  return runJob<SplitsApi, SplitPreview>(spawn, api => api.preview(input, proxy(report)));
}
