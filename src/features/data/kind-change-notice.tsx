import type { ReactNode } from 'react';
import type { ImportOutcome } from '../../jobs/contracts/ingest.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatNumber } from '../../ui/format-number.ts';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { KindChange } from './use-kind-change.ts';

const mostShown = 5;

/** How far a change of kind is, and what came of it. */
export function KindChangeNotice({ change }: { readonly change: KindChange }) {
  const { job, column, failure } = change;
  const dismiss = <Button onClick={change.dismiss}>Close</Button>;
  if (failure)
    return (
      <ErrorNotice title="The project could not be put on the new version" error={failure}>
        {dismiss}
      </ErrorNotice>
    );
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Notice
          title={`Reading ${column?.name} as ${column?.kind}`}
          actions={<Button onClick={change.cancel}>Cancel</Button>}
        >
          <Progress
            label={job.progress?.phase ?? 'Starting'}
            fraction={job.progress?.fraction ?? null}
            detail={job.progress?.detail}
          />
        </Notice>
      );
    case 'failed':
      return (
        <ErrorNotice title={`${column?.name} could not be read as ${column?.kind}`} error={job.error}>
          {dismiss}
        </ErrorNotice>
      );
    case 'done':
      return (
        <Outcome
          outcome={job.value}
          title={`${column?.name} is now read as ${column?.kind}`}
          dismiss={dismiss}
        />
      );
    default:
      return job satisfies never;
  }
}

function Outcome({
  outcome: { problemCount, problems },
  title,
  dismiss,
}: {
  readonly outcome: ImportOutcome;
  readonly title: string;
  readonly dismiss: ReactNode;
}) {
  if (problemCount === 0)
    return (
      <Notice tone="success" title={title} actions={dismiss}>
        A new version of the table was made; the one before is kept.
      </Notice>
    );
  return (
    <Notice tone="warning" title={title} actions={dismiss}>
      <p>
        {formatNumber(problemCount)} {problemCount === 1 ? 'value' : 'values'} could not be read so and{' '}
        {problemCount === 1 ? 'is' : 'are'} missing in the new version; the one before is kept.
      </p>
      <ul className="data-problems">
        {problems.slice(0, mostShown).map(({ row, message }) => (
          <li key={`${row} ${message}`}>{message}</li>
        ))}
        {problemCount > mostShown && <li>and {formatNumber(problemCount - mostShown)} more</li>}
      </ul>
    </Notice>
  );
}
