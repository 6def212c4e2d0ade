import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/insight.ts?worker&url';
import type { Asked, InsightApi, QuestionKind, Questions } from './contracts/insight.ts';
import type { Report } from './contracts/progress.ts';
import { type RunningJob, runJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'insight' });

/** Asks a question about a run or a dataset version in a worker of its own. @throws NotStoredError, InputError */
export function askInsight<Kind extends QuestionKind>(
  asked: Asked<Kind>,
  report: Report = () => {},
): RunningJob<Questions[Kind]['answer']> {
  return runJob<InsightApi, Questions[Kind]['answer']>(spawn, api => {
    const ask = api.ask as unknown as (
      asked: Asked<Kind>,
      report: Report,
    ) => Promise<Questions[Kind]['answer']>;
    return ask(asked, proxy(report));
  });
}
