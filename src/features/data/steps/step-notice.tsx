import { brokenRuleOf } from '../../../core/expectations/expectation-error.ts';
import { describeStep } from '../../../core/table/steps/describe-step.ts';
import type { ImportOutcome } from '../../../jobs/contracts/ingest.ts';
import type { BrokenRule } from '../../../lifecycle/data/expectation-record.ts';
import { brokenRuleItems, expectationsPath } from '../../../lifecycle/data/expectation-suite.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { LinkedList } from '../../../ui/facts/linked-list.tsx';
import type { StepControl } from '../../../jobs/use-step.ts';

const mostShown = 5;

/** How far a step is, and what came of it. */
export function StepNotice({ control }: { readonly control: StepControl }) {
  const { job, taken, failure } = control;
  const rule = job.state === 'failed' ? brokenRuleOf(job.error) : null;
  const dismiss = <Button onClick={control.dismiss}>Close</Button>;
  if (failure)
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
      failedActions={
        rule !== null && (
          <ButtonLink href={expectationsPath(control.projectId, rule)}>Open the rule</ButtonLink>
        )
      }
      onCancel={control.cancel}
      onDismiss={control.dismiss}
    >
      {outcome =>
        outcome.datasetVersionId === taken?.from ? (
          <Notice title="Nothing to change" actions={dismiss}>
            The table is as this step would make it.
          </Notice>
        ) : (
          <Changed control={control} outcome={outcome} />
        )
      }
    </JobNotice>
  );
}

function Changed({
  control: { taken, projectId, ...control },
  outcome: { problemCount, problems, rows, columns, expectations },
}: {
  readonly control: StepControl;
  readonly outcome: ImportOutcome;
}) {
  const broken = expectations?.broken ?? [];
  return (
    <Notice
      tone={problemCount + broken.length === 0 ? 'success' : 'warning'}
      title={taken === null ? '' : describeStep(taken.step)}
      actions={
        <>
          <Button onClick={control.undo}>Undo</Button>
          <Button onClick={control.dismiss}>Close</Button>
        </>
      }
    >
      The new version has {formatNumber(rows)} rows and {formatNumber(columns)} columns; the one before is
      kept.
      {problemCount > 0 && <Unkept problemCount={problemCount} problems={problems} />}
      <BrokenRules projectId={projectId} broken={broken} />
    </Notice>
  );
}

/** The values that a step could not keep: how many, and the first of them. */
function Unkept({ problemCount, problems }: Pick<ImportOutcome, 'problemCount' | 'problems'>) {
  return (
    <>
      {' '}
      {formatNumber(problemCount)} {problemCount === 1 ? 'value' : 'values'} could not be kept and{' '}
      {problemCount === 1 ? 'is' : 'are'} missing in it.
      <ul className="data-problems">
        {problems.slice(0, mostShown).map(({ row, message }) => (
          <li key={`${row} ${message}`}>{message}</li>
        ))}
        {problemCount > mostShown && <li>and {formatNumber(problemCount - mostShown)} more</li>}
      </ul>
    </>
  );
}

/** The rules of the project that the new version breaks, none of them critical or none of them new. */
function BrokenRules({
  projectId,
  broken,
}: {
  readonly projectId: string;
  readonly broken: readonly BrokenRule[];
}) {
  if (broken.length === 0) return null;
  return (
    <>
      <p>It breaks what is expected of the table:</p>
      <LinkedList items={brokenRuleItems(projectId, broken)} />
    </>
  );
}
