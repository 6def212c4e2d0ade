import type { SuccessMetric } from '../../../lifecycle/problem/business-problem.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { KeptTextField } from '../../../ui/forms/kept-text-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { ChangeProblem } from '../use-business-problem.ts';

const kinds: readonly { readonly value: SuccessMetric['kind']; readonly label: string }[] = [
  { value: 'revenue', label: 'Revenue' },
  { value: 'cost', label: 'Cost' },
  { value: 'satisfaction', label: 'Satisfaction' },
  { value: 'risk', label: 'Risk' },
];

/** What the business counts: where it stands, and where it should. */
export function SuccessMetricsPanel({
  metrics,
  change,
}: {
  readonly metrics: readonly SuccessMetric[];
  readonly change: ChangeProblem;
}) {
  const edit = (id: string, edited: Partial<SuccessMetric>) =>
    void change(problem => ({
      ...problem,
      successMetrics: problem.successMetrics.map(metric =>
        metric.id === id ? { ...metric, ...edited } : metric,
      ),
    }));
  const add = () =>
    void change(problem => ({
      ...problem,
      successMetrics: [
        ...problem.successMetrics,
        { id: crypto.randomUUID(), kind: 'cost', name: '', now: '', wanted: '' },
      ],
    }));
  const remove = (id: string) =>
    void change(problem => ({
      ...problem,
      successMetrics: problem.successMetrics.filter(metric => metric.id !== id),
    }));
  return (
    <Panel
      title="What the business counts"
      description="Not a model’s score: what changes outside when the model is in use. It is looked at again when the model is monitored."
      actions={<Button onClick={add}>Add</Button>}
    >
      <Stack>
        {metrics.length === 0 && (
          <p>Nothing yet: how would somebody who never saw the model notice it works?</p>
        )}
        {metrics.map(metric => (
          <Row key={metric.id} align="end">
            <SelectField
              label="Kind"
              value={metric.kind}
              onChange={kind => edit(metric.id, { kind })}
              options={kinds}
            />
            <KeptTextField label="What" value={metric.name} onSave={name => edit(metric.id, { name })} />
            <KeptTextField label="Now" value={metric.now} onSave={now => edit(metric.id, { now })} />
            <KeptTextField
              label="Wanted"
              value={metric.wanted}
              onSave={wanted => edit(metric.id, { wanted })}
            />
            <Button
              variant="quiet"
              aria-label={`Remove ${metric.name || 'this metric'}`}
              onClick={() => remove(metric.id)}
            >
              Remove
            </Button>
          </Row>
        ))}
      </Stack>
    </Panel>
  );
}
