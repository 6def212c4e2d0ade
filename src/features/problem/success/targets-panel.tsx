import { useState } from 'react';
import type { MetricTarget } from '../../../lifecycle/problem/business-problem.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { testMetric, testMetricOf, testMetricsOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { KeptNumberField } from '../../../ui/forms/kept-number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { ChangeProblem } from '../use-business-problem.ts';

const usableShare = 0.8;

/** What a model has to reach on rows that it never saw, before it may be used. */
export function TargetsPanel({
  project,
  targets,
  change,
}: {
  readonly project: Project;
  readonly targets: readonly MetricTarget[];
  readonly change: ChangeProblem;
}) {
  const { problem } = project;
  const free = problem === null ? [] : freeMetrics(problem.task, targets);
  const [chosen, setChosen] = useState<string | null>(null);
  if (problem === null)
    return (
      <Panel title="What a model has to reach">
        <Stack>
          <p>Which metrics there are follows from the column to predict.</p>
          <Row>
            <ButtonLink href={phasePath(project.id, 'problem')}>Choose what to predict</ButtonLink>
          </Row>
        </Stack>
      </Panel>
    );
  const decisive = testMetricOf(problem.metric);
  const next =
    chosen !== null && free.includes(chosen) ? chosen : free.includes(decisive) ? decisive : free[0];
  const edit = (metric: string, value: number | null) =>
    void change(wanted => ({
      ...wanted,
      targets: wanted.targets.map(target =>
        target.metric === metric && value !== null ? { metric, value } : target,
      ),
    }));
  const add = (metric: string) =>
    void change(wanted => ({
      ...wanted,
      targets: [...wanted.targets, { metric, value: firstTarget(metric) }],
    }));
  const remove = (metric: string) =>
    void change(wanted => ({
      ...wanted,
      targets: wanted.targets.filter(target => target.metric !== metric),
    }));
  return (
    <Panel
      title="What a model has to reach"
      description="On rows that it never saw, even at the worse end of the 95 % interval. Shown on every page of the project; deployment and alerts go by it."
    >
      <Stack>
        {targets.map(({ metric, value }) => (
          <Row key={metric} align="end">
            <KeptNumberField
              label={`${testMetric(metric).label} ${testMetric(metric).better === 'higher' ? 'at least' : 'at most'}`}
              hint={testMetric(metric).meaning}
              value={value}
              onSave={typed => edit(metric, typed)}
            />
            <Button
              variant="quiet"
              aria-label={`Remove the target for ${testMetric(metric).label}`}
              onClick={() => remove(metric)}
            >
              Remove
            </Button>
          </Row>
        ))}
        {next !== undefined && (
          <Row align="end">
            <SelectField
              label="Another metric"
              value={next}
              onChange={setChosen}
              options={free.map(value => ({ value, label: testMetric(value).label }))}
            />
            <Button onClick={() => add(next)}>Add a target</Button>
          </Row>
        )}
      </Stack>
    </Panel>
  );
}

/** Where a person begins to think: a share that is usable, no error at all. */
function firstTarget(metric: string): number {
  return testMetric(metric).better === 'higher' ? usableShare : 0;
}

function freeMetrics(task: Parameters<typeof testMetricsOf>[0], targets: readonly MetricTarget[]) {
  const taken = new Set(targets.map(({ metric }) => metric));
  return testMetricsOf(task).filter(metric => !taken.has(metric));
}
