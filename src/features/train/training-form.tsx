import type { FormEvent, RefObject } from 'react';
import type { EstimatorName } from '../../core/models/catalogue.ts';
import type { PreparationQuestion } from '../../jobs/contracts/preparation.ts';
import type { Problem } from '../../lifecycle/project.ts';
import { testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { CheckboxField } from '../../ui/forms/checkbox-field.tsx';
import { DefinitionList } from '../../ui/facts/definition-list.tsx';
import { NumberField } from '../../ui/forms/number-field.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Columns, Row, Stack } from '../../ui/layout/stack.tsx';
import { AutopilotOptions } from './autopilot/autopilot-options.tsx';
import { groupCandidates } from './candidates/candidate-groups.ts';
import { CandidateList } from './candidates/candidate-list.tsx';
import { dataFacts } from './candidates/data-facts.ts';
import type { Advice } from './candidates/use-advice.ts';
import { DoneNotificationField } from './live/done-notification-field.tsx';
import { type SettingsForm, formErrors } from './training-settings.ts';
import { classicForestGrid } from './tuning/tuning-form.ts';
import { TuningOptions } from './tuning/tuning-options.tsx';
import { WayChoice } from './way-choice.tsx';

/** Chooses how and what is trained, and starts it. */
export function TrainingForm({
  form,
  problem,
  advice,
  question,
  sensitive,
  withSensitive,
  learnable,
  trainButton,
  onChange,
  onSensitive,
  onTrain,
}: {
  readonly form: SettingsForm;
  readonly problem: Problem;
  readonly advice: Advice;
  /** Whose preparation may be varied. */
  readonly question: PreparationQuestion;
  /** Columns that are marked so and would be learned from if a person says so. */
  readonly sensitive: readonly string[];
  readonly withSensitive: boolean;
  /** False where the page says why the problem cannot be learned. */
  readonly learnable: boolean;
  readonly trainButton: RefObject<HTMLButtonElement | null>;
  readonly onChange: (form: SettingsForm) => void;
  readonly onSensitive: (withSensitive: boolean) => void;
  readonly onTrain: () => void;
}) {
  const errors = formErrors(form);
  const metric = testMetric(testMetricOf(problem.metric)).label;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (learnable && Object.values(errors).every(error => error === null)) onTrain();
  };
  const takeClassicGrid = () => {
    const forest: EstimatorName =
      problem.task === 'classification' ? 'randomForestClassifier' : 'randomForestRegressor';
    const chosen = form.candidates.includes(forest) ? form.candidates : [...form.candidates, forest];
    onChange({ ...form, candidates: chosen, tuning: classicForestGrid(form.tuning, forest) });
  };
  return (
    <Panel title="Models" description={`Judged by ${metric}, on rows that they did not learn from.`}>
      <form onSubmit={submit} noValidate>
        <Stack gap={5}>
          <WayChoice way={form.way} onChange={way => onChange({ ...form, way })} />
          <section aria-labelledby="train-data">
            <h3 className="train-heading" id="train-data">
              What the data look like
            </h3>
            <DefinitionList items={dataFacts(advice.data)} />
          </section>
          {form.way === 'autopilot' ? (
            <AutopilotOptions
              form={form.autopilot}
              error={errors.autopilot}
              metric={metric}
              params={form.params}
              onChange={autopilot => onChange({ ...form, autopilot })}
            />
          ) : (
            <CandidateList
              groups={groupCandidates(advice.recommended, problem.task)}
              chosen={form.candidates}
              params={form.params}
              error={errors.candidates}
              onChoose={chosen => onChange({ ...form, candidates: chosen })}
              onParams={params => onChange({ ...form, params })}
            />
          )}
          {form.way === 'tune' && (
            <TuningOptions
              form={form.tuning}
              candidates={form.candidates}
              params={form.params}
              error={errors.tuning}
              question={question}
              secondsOf={advice.secondsOf}
              onChange={tuning => onChange({ ...form, tuning })}
              onClassicGrid={takeClassicGrid}
            />
          )}
          <Columns least="12rem">
            <NumberField
              label="Seed"
              hint="The same seed on the same table trains the same models."
              error={errors.seed}
              value={form.seed}
              onChange={seed => onChange({ ...form, seed })}
              min={0}
              step={1}
            />
            {form.way !== 'autopilot' && (
              <NumberField
                label="Time budget, seconds"
                hint="Optional. What does not fit in is left out."
                error={errors.budgetSeconds}
                value={form.budgetSeconds}
                onChange={budgetSeconds => onChange({ ...form, budgetSeconds })}
                min={1}
              />
            )}
          </Columns>
          {sensitive.length > 0 && (
            <CheckboxField
              label="Learn from sensitive columns too"
              hint={`Marked so in the data dictionary and left out unless you say otherwise: ${sensitive.join(', ')}.`}
              checked={withSensitive}
              onChange={onSensitive}
            />
          )}
          <DoneNotificationField />
          <Row>
            <Button ref={trainButton} type="submit" variant="primary" disabled={!learnable}>
              Train
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
