import { useState } from 'react';
import { useInsight } from '../../../jobs/use-insight.ts';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { CalibrationFindings } from './calibration-findings.tsx';
import type { ClassificationTest } from './matrix-from.ts';
import { Recalibration } from './recalibration.tsx';

/** Whether probabilities can be taken at their word, and what would mend them. */
export function CalibrationPanel({
  run,
  test,
}: {
  readonly run: FinishedRun;
  readonly test: ClassificationTest;
}) {
  const own = run.problem.positive === null ? 0 : test.classes.indexOf(run.problem.positive);
  const [code, setCode] = useState(own);
  const { job, cancel, reset } = useInsight('calibration', run.id, { class: code });
  return (
    <Panel
      title="Calibration"
      description="Of the rows that are told 30 %, do 30 % come true? Ways to recalibrate are measured by five-fold cross-validation within the test rows: each fifth with a calibration fitted on the other four."
    >
      <Stack>
        {test.classes.length > 2 && (
          <SelectField
            label="Class"
            value={String(code)}
            onChange={value => setCode(Number(value))}
            options={test.classes.map((name, place) => ({ value: String(place), label: name }))}
          />
        )}
        <JobNotice
          job={job}
          runningTitle="Comparing probabilities with what came true"
          failedTitle="The calibration could not be measured"
          onCancel={cancel}
          onDismiss={reset}
        >
          {found => (
            <>
              <CalibrationFindings found={found} />
              {found.recalibrations.length > 0 && <Recalibration run={run} found={found} />}
            </>
          )}
        </JobNotice>
      </Stack>
    </Panel>
  );
}
