import { proxy } from 'comlink';
// oxlint-disable-next-line import/default -- the address of the built worker is what Vite exports
import workerUrl from '../../workers/explore.ts?worker&url';
import { exploredInsightId, keptExploreQuestions } from '../lifecycle/evaluation/explored-insight.ts';
import type { ExploreApi } from './contracts/explore.ts';
import type { Report } from './contracts/progress.ts';
import { keptOrAsked } from './kept-or-asked.ts';
import { runJob, type RunningJob } from './run-job.ts';
import { trustedScriptUrl } from './trusted-types.ts';

const spawn = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'explore' });

/** What a question needs, and what answers it. */
export type ExploreQuestion = keyof ExploreApi;
export type ExploreInput<Question extends ExploreQuestion> = Parameters<ExploreApi[Question]>[0];
export type ExploreAnswer<Question extends ExploreQuestion> = Awaited<ReturnType<ExploreApi[Question]>>;

/** One question of a stored table: answered from what is kept, else in a worker of its own. @throws InputError when no row is left, NotStoredError */
export function explore<Question extends ExploreQuestion>(
  question: Question,
  input: ExploreInput<Question>,
  report: Report = () => {},
): RunningJob<ExploreAnswer<Question>> {
  const ask = () =>
    runJob<ExploreApi, ExploreAnswer<Question>>(spawn, api => {
      // One signature for all questions: each takes its input and a report.
      const asked = api[question] as unknown as (
        input: ExploreInput<Question>,
        report: Report,
      ) => Promise<ExploreAnswer<Question>>;
      return asked(input, proxy(report));
    });
  const kept = keptExploreQuestions.find(one => one === question);
  const id = kept === undefined ? null : exploredInsightId(kept, input);
  return id === null ? ask() : keptOrAsked(id, ask);
}
