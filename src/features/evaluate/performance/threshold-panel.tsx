import { useInsight } from '../../../jobs/use-insight.ts';
import type { BusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { ThresholdExplorer } from './threshold-explorer.tsx';

/** Where to say yes: a slider under which everything that follows from it moves. */
export function ThresholdPanel({
  run,
  positive,
  business,
}: {
  readonly run: FinishedRun;
  readonly positive: string;
  readonly business: Pick<BusinessProblem, 'outcomes' | 'capacity'>;
}) {
  const { job, cancel, reset } = useInsight('thresholds', run.id, {});
  return (
    <Panel
      title="Threshold"
      description={`From which probability on a row is called ${positive}. What is chosen by these rows looks a little better on them than on others.`}
    >
      <JobNotice
        job={job}
        runningTitle="Ranking the rows"
        failedTitle="The thresholds could not be told"
        onCancel={cancel}
        onDismiss={reset}
      >
        {answer => <ThresholdExplorer run={run} positive={positive} business={business} answer={answer} />}
      </JobNotice>
    </Panel>
  );
}
