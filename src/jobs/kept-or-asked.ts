import { getInsight } from '../storage/models/insights.ts';
import type { RunningJob } from './run-job.ts';

/** The answer that is kept under this id, for which no worker is started; else what `ask` begins. Null asks nothing. */
export function keptOrAsked<T>(id: string, ask: (() => RunningJob<T>) | null): RunningJob<T> {
  let cancelled: DOMException | null = null;
  let job: RunningJob<T> | null = null;
  const answer = async () => {
    const known = await getInsight(id);
    if (known !== undefined) return known.answer as T;
    if (cancelled) throw cancelled;
    if (ask === null) throw new DOMException('It was never asked.', 'AbortError');
    job = ask();
    return job.result;
  };
  return {
    result: answer(),
    cancel: (reason = new DOMException('The question was withdrawn.', 'AbortError')) => {
      cancelled = reason;
      job?.cancel(reason);
    },
  };
}
