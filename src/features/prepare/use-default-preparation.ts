import { useCallback, useEffect } from 'react';
import type { DefaultPreparation, PreparationQuestion } from '../../jobs/contracts/preparation.ts';
import type { Progress } from '../../jobs/contracts/progress.ts';
import { prepareByDefault } from '../../jobs/preparation.ts';
import { type JobState, useJob } from '../../jobs/use-job.ts';

/** What training would do by default; asked once a question. */
export function useDefaultPreparation(question: PreparationQuestion): {
  readonly job: JobState<Progress, DefaultPreparation>;
  readonly ask: () => void;
  readonly cancel: () => void;
} {
  const { job, start, cancel } = useJob<Progress, DefaultPreparation>();
  const key = JSON.stringify(question);
  const ask = useCallback(() => {
    void start(report => prepareByDefault(question, report));
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the question
  }, [key, start]);
  useEffect(ask, [ask]);
  return { job, ask, cancel };
}
