import { describeStep } from '../../../core/table/steps/describe-step.ts';
import type { StepControl } from '../../../jobs/use-step.ts';
import { expectationsPath } from '../../../lifecycle/data/expectation-suite.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';

/** How far the saving of a column is, and what came of it. */
export function SavedNotice({
  step: { job, taken, failure, projectId, ...step },
}: {
  readonly step: StepControl;
}) {
  const dismiss = <Button onClick={step.dismiss}>Close</Button>;
  if (failure !== null)
    return (
      <ErrorNotice title="The project could not be put on the other version" error={failure}>
        {dismiss}
      </ErrorNotice>
    );
  return (
    <JobNotice
      job={job}
      runningTitle="Making a new version"
      failedTitle="The table was left as it was"
      onCancel={step.cancel}
      onDismiss={step.dismiss}
    >
      {({ expectations }) => {
        const broken = expectations?.broken.length ?? 0;
        return (
          <Notice
            tone={broken === 0 ? 'success' : 'warning'}
            title={taken === null ? '' : describeStep(taken.step)}
            actions={
              <>
                <Button onClick={step.undo}>Undo</Button>
                {dismiss}
              </>
            }
          >
            The project is on the new version of the table; the one before is kept.
            {broken > 0 && (
              <>
                {' '}
                The new one breaks what is expected of the table.{' '}
                <ButtonLink href={expectationsPath(projectId)}>Open the rules</ButtonLink>
              </>
            )}
          </Notice>
        );
      }}
    </JobNotice>
  );
}
