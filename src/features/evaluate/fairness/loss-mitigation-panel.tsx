import { useState } from 'react';
import { useInsight } from '../../../jobs/use-insight.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { LossMitigationFindings } from './loss-mitigation-findings.tsx';

/** What can be done so that no group's loss is above what is tolerated, at a press: it trains the model anew many times. */
export function LossMitigationPanel({
  run,
  columns,
  bound,
}: EvaluateViewProps & { readonly columns: readonly string[]; readonly bound: number }) {
  const [asked, setAsked] = useState(false);
  const control = useInsight('loss mitigation', run.id, { columns, bound }, !asked);
  const stop = () => {
    control.cancel();
    setAsked(false);
  };
  return (
    <>
      {control.job.state === 'idle' && (
        <Panel
          title="What can be done"
          description={`Weighs groups whose mean absolute error is above ${formatNumber(bound)} more and more, by what folds of the training rows show, tries training without the columns that tell the group, and shows what each gains for the worst group and costs all. The chosen model is trained anew for it; this run stays as it is.`}
        >
          <Button variant="primary" onClick={() => setAsked(true)}>
            Try what can be done
          </Button>
        </Panel>
      )}
      <JobNotice
        job={control.job}
        runningTitle="Trying what can be done"
        failedTitle="It could not be tried"
        onCancel={stop}
        onDismiss={stop}
      >
        {found => (
          <Stack gap={5}>
            <LossMitigationFindings run={run} columns={columns} found={found} />
          </Stack>
        )}
      </JobNotice>
    </>
  );
}
