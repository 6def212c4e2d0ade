import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { problemObstacles } from '../../../lifecycle/problem/problem-obstacles.ts';
import type { Problem, Project } from '../../../lifecycle/project.ts';
import type { Wishes } from '../../../lifecycle/problem/propose-metric.ts';
import { requireProject } from '../../../storage/data/project-dataset.ts';
import { saveProject } from '../../../storage/projects.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { type ProblemChoice, choiceOf, problemOf } from './problem-choice.ts';
import { ProblemDetails } from './problem-details.tsx';
import { TargetDistribution } from './target-distribution.tsx';

/** The form that defines the problem; nothing is stored before it is saved. */
export function ProblemForm({
  project,
  dataset,
  wishes,
  initial,
}: {
  readonly project: Project;
  readonly dataset: DatasetVersion;
  /** What the business wants, from which the metric follows. */
  readonly wishes: Wishes;
  readonly initial: ProblemChoice | null;
}) {
  const [choice, setChoice] = useState(initial);
  const { save, saving, failure } = useSaveProblem(project.id);
  const target = dataset.profile.find(({ name }) => name === choice?.target);
  const proposed = choice && target ? problemOf(target, choice, wishes) : null;
  const obstacles = proposed ? problemObstacles(dataset, proposed.problem, undefined, true) : [];
  const ready = proposed !== null && obstacles.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void save(proposed.problem);
  };

  return (
    <form onSubmit={submit}>
      <Stack gap={5}>
        <Columns least="22rem" gap={5}>
          <Panel title="What to predict">
            <Stack>
              <SelectField
                label="Target"
                value={choice?.target ?? ''}
                onChange={name => setChoice(choiceOf(name))}
                options={[
                  ...(choice === null ? [{ value: '', label: 'Choose a column' }] : []),
                  ...dataset.profile.map(({ name, kind, distinct }) => ({
                    value: name,
                    label: `${name} (${kind}, ${formatNumber(distinct)} different)`,
                  })),
                ]}
              />
              {choice && target && proposed && (
                <ProblemDetails target={target} choice={choice} proposed={proposed} onChange={setChoice} />
              )}
            </Stack>
          </Panel>
          {target && (
            <Panel title="What the target holds">
              <TargetDistribution target={target} classes={proposed?.problem.task === 'classification'} />
            </Panel>
          )}
        </Columns>
        {obstacles.map(({ obstacle, message }) => (
          <Notice key={obstacle} tone="danger" title={`This cannot be learned: ${obstacle}`}>
            {message}
          </Notice>
        ))}
        {failure && <ErrorNotice title="The problem was not saved" error={failure} />}
        <Row>
          <Button type="submit" variant="primary" busy={saving} disabled={!ready}>
            Save and go to Train
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

/** Stores the problem with the project (which logs it), then goes on to training. */
function useSaveProblem(projectId: string) {
  const [, goTo] = useLocation();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const save = async (problem: Problem) => {
    setSaving(true);
    setFailure(null);
    try {
      await saveProject({ ...(await requireProject(projectId)), problem });
      goTo(phasePath(projectId, 'train'));
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
      setSaving(false);
    }
  };
  return { save, saving, failure };
}
