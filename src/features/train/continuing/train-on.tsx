import { type FormEvent, useState } from 'react';
import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { TrainingInput } from '../../../jobs/contracts/training.ts';
import { settingsToContinue } from '../../../lifecycle/training/continuing.ts';
import { useLiveTraining } from '../live-training.ts';
import { continueSettingsOf, continuingErrors, firstForm } from './continuing-form.ts';
import { type EarlierRun, readEarlier } from './read-earlier.ts';

interface TrainOnProps {
  readonly projectId: string;
  /** The version that the project is on. */
  readonly currentVersionId: string;
  readonly onTrain: (input: TrainingInput) => void;
  readonly onLeave: () => void;
}

/** How the model of a run is trained on: with which rows, and how far. */
export function TrainOn({ runId, ...props }: TrainOnProps & { readonly runId: string }) {
  const loaded = useLoaded(() => readEarlier(runId), [runId]);
  if (useLiveTraining(props.projectId)?.state === 'running')
    return (
      <Notice
        title="A training of this project is at work"
        actions={<ButtonLink href={phasePath(props.projectId, 'train')}>See how far it is</ButtonLink>}
      >
        The earlier model can be trained on when it is done.
      </Notice>
    );
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Opening the earlier model…"
      failedTitle="The earlier model could not be opened"
    >
      {earlier =>
        earlier === null || earlier.versions.length === 0 ? (
          <CannotGoOn {...props} hasModel={earlier !== null} />
        ) : (
          <TrainOnForm earlier={earlier} {...props} />
        )
      }
    </WhenLoaded>
  );
}

function CannotGoOn({ projectId, hasModel }: TrainOnProps & { readonly hasModel: boolean }) {
  return (
    <Notice
      title="This model cannot be trained on"
      actions={<ButtonLink href={phasePath(projectId, 'train')}>Train a new model</ButtonLink>}
    >
      {hasModel
        ? 'No version of the table that is stored has all columns that it was made from.'
        : 'Descents, networks, forests and boosted trees can be trained on; others begin anew.'}
    </Notice>
  );
}

const amounts = {
  passes: {
    label: 'Passes over the rows',
    hint: 'Each row moves the model a step; one pass is a partial fit.',
  },
  epochs: { label: 'Epochs', hint: 'At the most: it stops early where rows kept aside gain nothing.' },
  trees: { label: 'Trees to add', hint: 'Those that are there stay as they are.' },
} as const;

function TrainOnForm({
  earlier,
  projectId,
  currentVersionId,
  onTrain,
  onLeave,
}: TrainOnProps & { readonly earlier: EarlierRun }) {
  const { run, choices, versions } = earlier;
  const first = versions.find(({ id }) => id === currentVersionId) ?? versions[0]!;
  const [form, setForm] = useState(() => firstForm(choices, first.id));
  const errors = continuingErrors(form, choices);
  const isOther = form.datasetVersionId !== choices.learnedFrom;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.values(errors).some(error => error !== null)) return;
    const { datasetVersionId } = form;
    const settings = settingsToContinue(run, continueSettingsOf(form, choices));
    onTrain({ runId: crypto.randomUUID(), projectId, datasetVersionId, problem: run.problem, settings });
  };
  return (
    <Panel
      title={`Train on from ${estimatorLabels[run.result.chosen]}`}
      description={`The model of ${formatDateTime(run.startedAt)} keeps what it learned and how its columns are prepared, and learns more. A new run comes of it; the earlier one stays as it is.`}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <SelectField
            label="Table"
            value={form.datasetVersionId}
            onChange={id =>
              setForm({ ...firstForm(choices, id), amount: form.amount, frozenLayers: form.frozenLayers })
            }
            options={versions.map(({ id, name, rows, createdAt }) => ({
              value: id,
              label: `${name}, ${formatNumber(rows)} rows, ${formatDateTime(createdAt)}${id === choices.learnedFrom ? ' (it learned from this one)' : ''}`,
            }))}
          />
          {isOther && (
            <ChoiceField
              legend="Rows to learn from"
              value={form.rows}
              onChange={rows => setForm({ ...form, rows })}
              choices={[
                {
                  value: 'new',
                  label: 'Those that are new to it',
                  hint: 'What the old rows taught may fade.',
                },
                { value: 'all', label: 'All training rows', hint: 'Slower; old and new rows count alike.' },
              ]}
            />
          )}
          <NumberField
            {...amounts[choices.way]}
            value={form.amount}
            onChange={amount => setForm({ ...form, amount })}
            error={errors.amount}
            min={1}
          />
          {choices.layers > 1 && (
            <NumberField
              label="Layers that stay as they are"
              hint={`Of ${choices.layers}, counted from the columns. What stays cannot forget; the others fit the rows.`}
              value={form.frozenLayers}
              onChange={frozenLayers => setForm({ ...form, frozenLayers })}
              error={errors.frozenLayers}
              min={0}
              max={choices.layers - 1}
            />
          )}
          <p>
            {isOther
              ? 'It is judged before and after on test rows that it has not learned from: rows that it knows are left out of the test.'
              : 'It is judged before and after on the test rows of the earlier run, which it has not learned from.'}
          </p>
          <Row>
            <Button type="submit" variant="primary">
              Train on
            </Button>
            <Button variant="quiet" onClick={onLeave}>
              Train a new model instead
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
