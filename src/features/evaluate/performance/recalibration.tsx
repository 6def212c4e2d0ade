import { useState } from 'react';
import type { CalibrationAssessment } from '../../../core/evaluation/calibration/assess-calibration.ts';
import type { CalibrationMethod } from '../../../core/models/ensemble/calibration/calibration.ts';
import type { TrainingProgress } from '../../../jobs/contracts/training.ts';
import { train } from '../../../jobs/training.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { usePinnedRun } from '../use-pinned-run.ts';
import { methodLabels } from './method-labels.ts';
import { RecordForm } from './record-form.tsx';
import { recalibratedInput } from './recalibrated-input.ts';

const methods = Object.keys(methodLabels) as CalibrationMethod[];

/** Offers to train the same model with calibrated probabilities, as a run of its own, or to record what was decided. */
export function Recalibration({
  run,
  found,
}: {
  readonly run: FinishedRun;
  readonly found: CalibrationAssessment;
}) {
  const [method, setMethod] = useState<CalibrationMethod>(found.recommended ?? 'sigmoid');
  const { job, start, cancel, reset } = useJob<TrainingProgress, { readonly runId: string }>();
  const pin = usePinnedRun(run.id);
  const input = recalibratedInput(run, method);
  const chosen = found.recalibrations.find(one => one.method === method);
  return (
    <Stack>
      <Row align="end">
        <SelectField
          label="Recalibrate by"
          value={method}
          onChange={setMethod}
          options={methods.map(value => ({ value, label: methodLabels[value] }))}
        />
        {input && (
          <Button
            variant={found.recommended === null ? 'secondary' : 'primary'}
            busy={job.state === 'running'}
            onClick={() => {
              pin();
              void start(report => train({ ...input, runId: crypto.randomUUID() }, report));
            }}
          >
            Train it recalibrated, as a new run
          </Button>
        )}
      </Row>
      <p className="evaluate-plan-note">
        {input
          ? 'The same algorithm, parameters, preparation and test rows; its probabilities are set right on folds of the training rows, never on the test rows.'
          : 'This model is made of others, which cannot be wrapped as it is; what is decided can be recorded.'}
      </p>
      <JobNotice
        job={job}
        runningTitle="Training with calibrated probabilities"
        failedTitle="The recalibrated model could not be trained"
        onCancel={cancel}
        onDismiss={reset}
      >
        {({ runId }) => (
          <Notice
            tone="success"
            title="The recalibrated model is a run of its own"
            actions={
              <ButtonLink href={`${phasePath(run.projectId, 'evaluate')}?run=${runId}&view=performance`}>
                See how it does
              </ButtonLink>
            }
          />
        )}
      </JobNotice>
      <RecordForm
        run={run}
        about="calibration"
        legend="Record what is decided about calibration"
        decision={
          found.recommended === null
            ? 'Leave the probabilities as they are.'
            : `Recalibrate by ${methodLabels[method].toLowerCase()} before probabilities are used.`
        }
        evidence={{
          'Calibration error': formatScore(found.asItIs.error),
          'Log loss': formatScore(found.asItIs.logLoss),
          ...(chosen && {
            [`Log loss by ${methodLabels[method].toLowerCase()}`]: formatScore(chosen.logLoss),
          }),
          'Test rows': found.rows,
        }}
      />
    </Stack>
  );
}
