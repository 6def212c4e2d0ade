import type { TrainingInput, TrainingProgress } from '../../../jobs/contracts/training.ts';
import { train } from '../../../jobs/training.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { usePinnedRun } from '../use-pinned-run.ts';

/** Trains what was looked at, and leads to the run that comes of it. */
export function OwnTrainingButton({
  runId: lookedAt,
  input,
}: {
  /** The run that is looked at. */
  readonly runId: string;
  readonly input: Omit<TrainingInput, 'runId'>;
}) {
  const pin = usePinnedRun(lookedAt);
  const { job, start, cancel, reset } = useJob<TrainingProgress, { readonly runId: string }>();
  return (
    <Stack>
      <Row>
        <Button
          busy={job.state === 'running'}
          onClick={() => {
            pin();
            void start(report => train({ ...input, runId: crypto.randomUUID() }, report));
          }}
        >
          Train it as a run of its own
        </Button>
      </Row>
      <JobNotice
        job={job}
        runningTitle="Training it"
        failedTitle="It could not be trained"
        onCancel={cancel}
        onDismiss={reset}
      >
        {({ runId }) => (
          <Notice
            tone="success"
            title="It is a run of its own"
            actions={
              <ButtonLink href={`${phasePath(input.projectId, 'evaluate')}?run=${runId}&view=fairness`}>
                See how it does
              </ButtonLink>
            }
          >
            The same algorithm, parameters and test rows. It can be deployed as any other.
          </Notice>
        )}
      </JobNotice>
    </Stack>
  );
}
