import { useEffect } from 'react';
import { insightId } from '../lifecycle/evaluation/insight.ts';
import { getInsight } from '../storage/models/insights.ts';
import type { QuestionKind, Questions } from './contracts/insight.ts';
import type { Progress } from './contracts/progress.ts';
import { askInsight } from './insight.ts';
import type { RunningJob } from './run-job.ts';
import { type JobControl, useJob } from './use-job.ts';

/**
 * The answer to a question about a run or a dataset version: read where it is kept, else computed in a worker.
 * Null for `asks` asks nothing yet. With `onlyKept` nothing is computed: for what takes long and waits for a person's
 * press, but is shown at once where it was asked before.
 */
export function useInsight<Kind extends QuestionKind>(
  kind: Kind,
  subject: string,
  asks: Questions[Kind]['asks'] | null,
  onlyKept = false,
): JobControl<Progress, Questions[Kind]['answer']> {
  const control = useJob<Progress, Questions[Kind]['answer']>();
  const { start, cancel } = control;
  const id = asks === null ? null : insightId(subject, kind, asks);
  useEffect(() => {
    if (asks === null) return undefined;
    void start(report =>
      keptOrAsked(id!, onlyKept ? null : () => askInsight({ kind, subject, asks }, report)),
    );
    return cancel;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the id says all that the question says
  }, [id, onlyKept, start, cancel]);
  return control;
}

/** No worker is started for what is kept. */
function keptOrAsked<T>(id: string, ask: (() => RunningJob<T>) | null): RunningJob<T> {
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
