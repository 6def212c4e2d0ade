import { useEffect } from 'react';
import type { DoneErasure } from '../jobs/contracts/erasure.ts';
import { erase } from '../jobs/erasure.ts';
import type { Progress } from '../jobs/contracts/progress.ts';
import { type JobControl, useJob } from '../jobs/use-job.ts';
import { erasureInWords } from '../lifecycle/erasure/erasure-record.ts';
import type { ErasureTask } from '../lifecycle/erasure/erasure-task.ts';
import { Button } from '../ui/buttons/button.tsx';
import { JobNotice } from '../ui/feedback/job-notice.tsx';
import { Notice } from '../ui/feedback/notice.tsx';

let begun: Promise<void> | undefined;

/** Goes on with an erasure that was cut off, and says so. */
export function ErasureGoingOn({ task }: { readonly task: ErasureTask }) {
  const work = useJob<Progress, DoneErasure>({ keepOnUnmount: true });
  useEffect(() => {
    begun ??= goOn(task, work);
  }, [task, work]);
  return (
    <JobNotice
      job={work.job}
      runningTitle="Going on with an erasure that was cut off"
      failedTitle="An erasure is not done: go on with it on the Govern page, under Erasure"
      onCancel={work.cancel}
      onDismiss={work.reset}
    >
      {({ record, salt }) => (
        <Notice
          tone="success"
          title="An erasure that was cut off is done"
          actions={
            <Button variant="quiet" onClick={work.reset}>
              Dismiss
            </Button>
          }
        >
          <p>
            {erasureInWords(record)}. Its certificate is on the Govern page, under Erasure. The salt of its
            hashes is kept nowhere: write it down if you may have to prove what was erased.
          </p>
          <p>
            <code className="app-salt">{salt}</code>
          </p>
        </Notice>
      )}
    </JobNotice>
  );
}

async function goOn(task: ErasureTask, work: JobControl<Progress, DoneErasure>): Promise<void> {
  await work.start(report => erase(task, report));
}
