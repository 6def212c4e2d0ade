import { useEffect } from 'react';
import { insightId } from '../lifecycle/evaluation/insight.ts';
import type { QuestionKind, Questions } from './contracts/insight.ts';
import type { Progress } from './contracts/progress.ts';
import { askInsight } from './insight.ts';
import { keptOrAsked } from './kept-or-asked.ts';
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
