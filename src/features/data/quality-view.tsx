import { useEffect, useRef, useState } from 'react';
import type { Fix } from '../../core/quality/finding.ts';
import type { QualityReport } from '../../core/quality/quality-report.ts';
import { type QualityThresholds, withThresholds } from '../../core/quality/thresholds.ts';
import type { Progress as JobProgress } from '../../jobs/contracts/progress.ts';
import { assessTable } from '../../jobs/quality.ts';
import { useJob } from '../../jobs/use-job.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { WhenLoaded } from '../../ui/when-loaded.tsx';
import type { DataViewProps } from './data-views.ts';
import { QualityReportView } from './quality/quality-report-view.tsx';
import { StepNotice } from './step-notice.tsx';
import { useStep } from './use-step.ts';

/** One person's thresholds hold for all tables. */
const setting = 'quality-thresholds';

/** The quality of the table over all its rows: a verdict, what every check noticed, and the figures behind it. */
export function QualityView(props: DataViewProps) {
  const stored = useLoaded(() => readSetting(setting), []);
  return (
    <WhenLoaded
      loaded={stored}
      loadingLabel="Opening the thresholds…"
      failedTitle="The thresholds could not be opened"
    >
      {value => <Assessment {...props} initially={withThresholds(value)} />}
    </WhenLoaded>
  );
}

function Assessment({
  project,
  dataset,
  initially,
}: DataViewProps & { readonly initially: QualityThresholds }) {
  const [thresholds, setThresholds] = useState(initially);
  const { job, start, cancel } = useJob<JobProgress, QualityReport>();
  const [latest, setLatest] = useState<QualityReport | null>(null);
  const { problem } = project;
  const place = useRef<HTMLDivElement>(null);
  const running = useRef<HTMLDivElement>(null);
  const control = useStep(project.id, place);

  const assess = async (chosen: QualityThresholds) => {
    const input = { datasetVersionId: dataset.id, question: { problem, thresholds: chosen } };
    const report = await start(tell => assessTable(input, tell));
    // Its Cancel button vanishes.
    if (running.current?.contains(document.activeElement)) place.current?.focus();
    if (report !== null) setLatest(report);
  };
  const change = (chosen: QualityThresholds) => {
    setThresholds(chosen);
    void writeSetting(setting, chosen);
    void assess(chosen);
  };
  useEffect(() => {
    setLatest(null);
    void assess(thresholds);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- other thresholds are assessed where they are chosen
  }, [dataset.id, problem]);

  const again = () => {
    place.current?.focus();
    void assess(thresholds);
  };
  const stop = () => {
    place.current?.focus();
    cancel();
  };
  const fix = ({ step }: Fix, why: string) => {
    place.current?.focus();
    control.start(dataset, step, why);
  };
  return (
    <div ref={place} tabIndex={-1} className="data-table-place">
      <Stack gap={5}>
        <StepNotice control={control} />
        {job.state === 'running' && (
          <div ref={running}>
            <Panel title="Assessing the quality" actions={<Button onClick={stop}>Cancel</Button>}>
              <Progress
                label={job.progress?.phase ?? 'Starting'}
                fraction={job.progress?.fraction ?? null}
                detail={job.progress?.detail}
              />
            </Panel>
          </div>
        )}
        {job.state === 'failed' && (
          <ErrorNotice title="The quality could not be assessed" error={job.error} onRetry={again} />
        )}
        {job.state === 'idle' && latest === null && (
          <EmptyState
            title="Not assessed"
            action={
              <Button variant="primary" onClick={again}>
                Assess the table
              </Button>
            }
          >
            Every check looks at all rows. Nothing of the table is changed.
          </EmptyState>
        )}
        {latest !== null && (
          <QualityReportView
            report={latest}
            dataset={dataset}
            thresholds={thresholds}
            busy={job.state === 'running'}
            onThresholds={change}
            onFix={fix}
          />
        )}
      </Stack>
    </div>
  );
}
