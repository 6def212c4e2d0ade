import type { RefObject } from 'react';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { quasiOffers } from './privacy-offers.ts';
import { QuasiGroups } from './quasi-groups.tsx';
import type { GroupMeasurement } from './use-measured-groups.ts';
import type { StepControl } from '../../../jobs/use-step.ts';
import './quasi-choice.css';

const reason = 'Makes groups of people who are alike larger';

/** Measures how well people hide in a combination of columns of one's own choice, and makes the columns coarser. */
export function QuasiChoice({
  dataset,
  measurement,
  control,
  place,
  region,
}: {
  readonly dataset: DatasetVersion;
  readonly measurement: GroupMeasurement;
  readonly control: StepControl;
  /** Takes the focus when a button goes. */
  readonly place: RefObject<HTMLElement | null>;
  readonly region: RefObject<HTMLDivElement | null>;
}) {
  const { chosen, k, job } = measurement;
  const busy = control.job.state === 'running';
  const toggle = (name: string, on: boolean) =>
    measurement.choose(on ? [...chosen, name] : chosen.filter(other => other !== name));
  return (
    <div ref={region} tabIndex={-1} className="data-table-place">
      <Panel
        title="Measure a combination"
        description="Choose what someone may know of a person. Rows that are alike in all of it form a group; k is the smallest."
      >
        <Stack>
          <fieldset className="quasi-columns">
            <legend>Columns</legend>
            {dataset.schema.map(({ name }) => (
              <CheckboxField
                key={name}
                label={name}
                checked={chosen.includes(name)}
                onChange={on => toggle(name, on)}
              />
            ))}
          </fieldset>
          <Row align="end">
            <NumberField label="Too small below k =" value={k} onChange={measurement.setK} min={2} step={1} />
            <Button
              variant="primary"
              busy={job.state === 'running'}
              disabled={chosen.length === 0}
              onClick={() => measurement.measure(dataset.id)}
            >
              Measure
            </Button>
          </Row>
          {job.state === 'running' && (
            <Row>
              <Progress label={job.progress?.phase ?? 'Starting'} fraction={job.progress?.fraction ?? null} />
              <Button
                onClick={() => {
                  place.current?.focus();
                  measurement.cancel();
                }}
              >
                Cancel
              </Button>
            </Row>
          )}
          {job.state === 'failed' && <ErrorNotice title="The groups were not counted" error={job.error} />}
          {job.state === 'done' && (
            <QuasiGroups
              groups={job.value}
              before={measurement.before}
              rows={dataset.rows}
              busy={busy}
              onDrop={rows =>
                control.start(dataset, { kind: 'dropRows', rows }, `In groups of fewer than ${job.value.k}`)
              }
            />
          )}
          {job.state === 'done' && (
            <div className="quasi-offers">
              {dataset.schema
                .filter(({ name }) => chosen.includes(name))
                .map(schema => (
                  <Offers
                    key={schema.name}
                    schema={schema}
                    busy={busy}
                    onTake={step => control.start(dataset, step, reason)}
                  />
                ))}
            </div>
          )}
        </Stack>
      </Panel>
    </div>
  );
}

function Offers({
  schema,
  busy,
  onTake,
}: {
  readonly schema: DatasetVersion['schema'][number];
  readonly busy: boolean;
  readonly onTake: (step: ReturnType<typeof quasiOffers>[number]['step']) => void;
}) {
  return (
    <>
      <strong>{schema.name}</strong>
      <Row gap={1}>
        {quasiOffers(schema).map(({ label, step }) => (
          <Button
            key={label}
            busy={busy}
            aria-label={`${label}: ${schema.name}`}
            onClick={() => onTake(step)}
          >
            {label}
          </Button>
        ))}
      </Row>
    </>
  );
}
