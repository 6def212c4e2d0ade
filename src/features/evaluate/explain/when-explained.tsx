import type { ReactNode } from 'react';
import type { QuestionKind, Questions } from '../../../jobs/contracts/insight.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';

/** Asks a question about the run, and shows how far the answer is, and then the answer. */
export function WhenExplained<Kind extends QuestionKind>({
  kind,
  runId,
  asks,
  title,
  children,
}: {
  readonly kind: Kind;
  readonly runId: string;
  readonly asks: Questions[Kind]['asks'];
  /** What is being done: "Shuffling columns". */
  readonly title: string;
  readonly children: (answer: Questions[Kind]['answer']) => ReactNode;
}) {
  const { job, cancel, reset } = useInsight(kind, runId, asks);
  return (
    <JobNotice
      job={job}
      runningTitle={title}
      failedTitle="This could not be explained"
      onCancel={cancel}
      onDismiss={reset}
    >
      {children}
    </JobNotice>
  );
}
