import { type FormEvent, useState } from 'react';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { type HandStep, handSteps, type StepForm as Form, stepOf } from './step-form-values.ts';
import type { StepControl } from '../../../jobs/use-step.ts';

const kinds = Object.keys(handSteps) as HandStep[];

/** Changes the table by hand: what, where, and why; it makes a new version. */
export function StepForm({
  dataset,
  control,
}: {
  readonly dataset: DatasetVersion;
  readonly control: StepControl;
}) {
  const [form, setForm] = useState<Form>({ kind: 'renameColumn', column: '', value: '', into: '' });
  const [why, setWhy] = useState('');
  const known = dataset.schema.some(({ name }) => name === form.column);
  const shown = known ? form : { ...form, column: '' };
  const asks = handSteps[form.kind];
  const step = stepOf(shown);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step !== null) control.start(dataset, step, why.trim() || null);
  };
  return (
    <Panel
      title="Make a change"
      description="The version that the project is on stays as it is; a new one is made from it."
    >
      <form onSubmit={submit}>
        <Stack>
          <Columns least="13rem">
            <SelectField
              label="Change"
              value={form.kind}
              onChange={kind => setForm({ ...form, kind })}
              options={kinds.map(kind => ({ value: kind, label: handSteps[kind].label }))}
            />
            {asks.column && (
              <SelectField
                label="Column"
                value={shown.column}
                onChange={column => setForm({ ...form, column })}
                options={[
                  { value: '', label: 'Choose one', disabled: true },
                  ...dataset.schema.map(({ name }) => ({ value: name, label: name })),
                ]}
              />
            )}
            {asks.value !== null && (
              <TextField
                label={asks.value}
                value={form.value}
                onChange={value => setForm({ ...form, value })}
              />
            )}
            {asks.into !== null && (
              <TextField label={asks.into} value={form.into} onChange={into => setForm({ ...form, into })} />
            )}
            <TextField label="Why" hint="Optional; kept with the version." value={why} onChange={setWhy} />
          </Columns>
          <Row>
            <Button type="submit" busy={control.job.state === 'running'} disabled={step === null}>
              Make a new version
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
