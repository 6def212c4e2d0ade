import { type FormEvent, useEffect, useRef, useState } from 'react';
import { candidates } from '../../core/models/catalogue.ts';
import { train } from '../../jobs/training.ts';
import type { DraftedSettings } from '../../lifecycle/draft-settings.ts';
import { planWithout } from '../../lifecycle/plan-edit.ts';
import type { Problem, Project } from '../../lifecycle/project.ts';
import { testMetric, testMetricOf } from '../../lifecycle/test-metrics.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Columns, Row, Stack } from '../../ui/stack.tsx';
import { CandidateList } from './candidate-list.tsx';
import { type LiveTraining, startTraining } from './live-training.ts';
import { TrainingOutcome } from './training-outcome.tsx';
import { formErrors, initialForm, settingsOf } from './training-settings.ts';

/** Chooses what is trained, starts it, and shows how far it is. */
export function TrainingForm({
  project,
  problem,
  training,
  learnable,
  drafted,
  sensitive,
}: {
  readonly project: Project;
  readonly problem: Problem;
  readonly training: LiveTraining | null;
  /** False where the page says why the problem cannot be learned. */
  readonly learnable: boolean;
  /** What the person decided on the Prepare page. */
  readonly drafted: DraftedSettings;
  /** Columns of the table that are marked so, the target not among them. */
  readonly sensitive: readonly string[];
}) {
  const [withSensitive, setWithSensitive] = useState(false);
  const [form, setForm] = useState(() => initialForm(problem.task));
  const errors = formErrors(form);
  const running = training?.state === 'running';
  // What is at work is shown as it is, also where the problem was changed since, or an older run was started again.
  const shown = running ? training.input : { problem, settings: form };
  const standings = training && isSameProblem(training.input.problem, shown.problem) ? training : null;
  const trainButton = useFocusWhenOver(running);
  const { preparation } = drafted;
  // A column may have been marked after the preparation was built.
  const asked =
    preparation === undefined
      ? sensitive
      : sensitive.filter(name => preparation.groups.some(({ columns }) => columns.includes(name)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (running || !learnable || Object.values(errors).some(error => error !== null)) return;
    const { id: projectId, datasetVersionId } = project;
    const runId = crypto.randomUUID();
    const settings = {
      ...settingsOf(form),
      ...drafted,
      ...(!withSensitive && sensitive.length > 0 && { sensitive }),
      ...(!withSensitive && preparation && { preparation: planWithout(preparation, sensitive) }),
    };
    void startTraining({ runId, projectId, datasetVersionId, problem, settings }, train);
  };

  return (
    <Panel
      title="Models"
      description={`Compared by ${testMetric(testMetricOf(shown.problem.metric)).label}, mean ± standard deviation over the folds.`}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <CandidateList
            candidates={candidates[shown.problem.task]}
            chosen={shown.settings.candidates}
            onChange={chosen => setForm({ ...form, candidates: chosen })}
            training={standings}
            metric={shown.problem.metric}
          />
          {errors.candidates !== null && (
            <p className="ui-field-error" role="alert">
              {errors.candidates}
            </p>
          )}
          <Columns least="12rem">
            <NumberField
              label="Seed"
              hint="The same seed on the same table trains the same models."
              error={errors.seed}
              value={form.seed}
              onChange={seed => setForm({ ...form, seed })}
              min={0}
              step={1}
              disabled={running}
            />
            <NumberField
              label="Time budget, seconds"
              hint="Optional. Models that do not fit in are left out."
              error={errors.budgetSeconds}
              value={form.budgetSeconds}
              onChange={budgetSeconds => setForm({ ...form, budgetSeconds })}
              min={1}
              disabled={running}
            />
          </Columns>
          {asked.length > 0 && (
            <CheckboxField
              label="Learn from sensitive columns too"
              hint={`Marked so in the data dictionary and left out unless you say otherwise: ${asked.join(', ')}.`}
              checked={withSensitive}
              onChange={setWithSensitive}
              disabled={running}
            />
          )}
          <Row>
            <Button
              ref={trainButton}
              type="submit"
              variant={training?.state === 'done' ? 'secondary' : 'primary'}
              busy={running}
              disabled={!learnable}
            >
              {running ? 'Training' : 'Train'}
            </Button>
            {running && <Button onClick={training.cancel}>Cancel</Button>}
          </Row>
          {training && <TrainingOutcome training={training} />}
        </Stack>
      </form>
    </Panel>
  );
}

function isSameProblem(a: Problem, b: Problem): boolean {
  return a.task === b.task && a.target === b.target && a.positive === b.positive && a.metric === b.metric;
}

/** A button to focus when the work is over and the button that had the focus (Cancel) went with it. */
function useFocusWhenOver(running: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(running);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (wasRunning.current && !running && lost) button.current?.focus();
    wasRunning.current = running;
  }, [running]);
  return button;
}
