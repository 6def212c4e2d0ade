import { useState } from 'react';
import type { AsksOfGroups } from '../../../jobs/contracts/questions/fairness.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { MitigationFindings } from './mitigation-findings.tsx';

/** What can be done, at a press: it trains the chosen model anew, which takes its time. */
export function MitigationPanel({ run, asks }: EvaluateViewProps & { readonly asks: AsksOfGroups }) {
  const [asked, setAsked] = useState(false);
  const control = useInsight('mitigation', run.id, asks, !asked);
  const stop = () => {
    control.cancel();
    setAsked(false);
  };
  return (
    <>
      {control.job.state === 'idle' && (
        <Panel
          title="What can be done"
          description="Tries thresholds by group, weights in training and training without the columns that tell the group, and shows what each gains in fairness and costs in accuracy. The chosen model is trained anew for it, with the same parameters and rows; this run stays as it is."
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
            <MitigationFindings run={run} asks={asks} found={found} />
          </Stack>
        )}
      </JobNotice>
    </>
  );
}
