import { useRef, useState } from 'react';
import type { QualityQuestion } from '../../../core/quality/assess.ts';
import type { Fix } from '../../../core/quality/finding.ts';
import type { QualityThresholds } from '../../../core/quality/thresholds.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { DataViewProps } from '../data-views.ts';
import { QualityReportView } from './quality-report-view.tsx';
import { keepThresholds } from '../../../storage/data/quality-question.ts';
import { useQualityQuestion } from './use-quality-question.ts';
import { useQualityReport } from './use-quality-report.ts';
import { StepNotice } from '../steps/step-notice.tsx';
import { useStep } from '../../../jobs/use-step.ts';

/** The quality of the table over all its rows: a verdict, what every check noticed, and the figures behind it. */
export function QualityView(props: DataViewProps) {
  return (
    <WhenLoaded
      loaded={useQualityQuestion(props.project)}
      loadingLabel="Opening the thresholds…"
      failedTitle="The thresholds could not be opened"
    >
      {question => <Assessment {...props} asked={question} />}
    </WhenLoaded>
  );
}

function Assessment({ project, dataset, asked }: DataViewProps & { readonly asked: QualityQuestion }) {
  const [thresholds, setThresholds] = useState(asked.thresholds);
  const place = useRef<HTMLDivElement>(null);
  const running = useRef<HTMLDivElement>(null);
  const question = { ...asked, thresholds };
  const { job, latest, assess, cancel } = useQualityReport(dataset.id, question, () => {
    // Its Cancel button vanishes.
    if (running.current?.contains(document.activeElement)) place.current?.focus();
  });
  const control = useStep(project.id, place);

  const change = (chosen: QualityThresholds) => {
    setThresholds(chosen);
    void keepThresholds(chosen);
  };
  const again = () => {
    place.current?.focus();
    assess();
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
            stored={latest}
            projectId={project.id}
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
