import type { ExpectationResult } from '../../../core/expectations/check-expectations.ts';
import type { Expectation } from '../../../core/expectations/expectation.ts';
import type { Progress as JobProgress } from '../../../jobs/contracts/progress.ts';
import type { JobControl } from '../../../jobs/use-job.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import type { RulesControl } from './use-rules.ts';

/** How far proposing and running are, what came of them, and what was done to the rules last. */
export function RulesNotices({
  control,
  proposing,
  running,
  results,
  onLeave,
}: {
  readonly control: RulesControl;
  readonly proposing: JobControl<JobProgress, readonly Expectation[]>;
  readonly running: JobControl<JobProgress, readonly ExpectationResult[]>;
  readonly results: readonly ExpectationResult[];
  /** Called before a button vanishes that has the focus. */
  readonly onLeave: () => void;
}) {
  const leaving = (act: () => void) => () => {
    onLeave();
    act();
  };
  return (
    <>
      {[proposing, running].map(
        ({ job, cancel }, index) =>
          job.state === 'running' && (
            <Notice
              key={index === 0 ? 'proposing' : 'running'}
              title={index === 0 ? 'Looking for rules' : 'Running the rules'}
              actions={<Button onClick={leaving(cancel)}>Cancel</Button>}
            >
              <Progress label={job.progress?.phase ?? 'Starting'} fraction={job.progress?.fraction ?? null} />
            </Notice>
          ),
      )}
      {proposing.job.state === 'failed' && (
        <ErrorNotice title="No rules could be proposed" error={proposing.job.error} />
      )}
      {running.job.state === 'failed' && (
        <ErrorNotice title="The rules could not be run" error={running.job.error} />
      )}
      {running.job.state === 'done' && results.length > 0 && <Verdict results={results} />}
      {control.failure && <ErrorNotice title="The rules were left as they were" error={control.failure} />}
      {control.last && (
        <Notice
          tone="success"
          title={control.last.told}
          actions={
            <>
              <Button onClick={leaving(control.undo)}>Undo</Button>
              <Button onClick={leaving(control.dismiss)}>Close</Button>
            </>
          }
        />
      )}
    </>
  );
}

function Verdict({ results }: { readonly results: readonly ExpectationResult[] }) {
  const broken = results.filter(({ passed }) => !passed);
  const critical = broken.filter(({ severity }) => severity === 'critical').length;
  const run = `${results.length} ${results.length === 1 ? 'rule was' : 'rules were'} run on all rows.`;
  if (broken.length === 0)
    return (
      <Notice tone="success" title="This table keeps every rule">
        {run}
      </Notice>
    );
  return (
    <Notice
      tone={critical > 0 ? 'danger' : 'warning'}
      title={`${broken.length} ${broken.length === 1 ? 'rule is' : 'rules are'} broken`}
    >
      {run}{' '}
      {critical === 0
        ? 'None of those broken is critical.'
        : `${critical} of those broken ${critical === 1 ? 'is' : 'are'} critical: no training starts on this table.`}
    </Notice>
  );
}
