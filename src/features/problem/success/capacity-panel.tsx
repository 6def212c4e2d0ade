import type { Capacity } from '../../../lifecycle/problem/business-problem.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { KeptNumberField } from '../../../ui/forms/kept-number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import type { ChangeProblem } from '../use-business-problem.ts';

const first: Capacity = { rows: 100, of: 1000, per: 'week' };
const periods = (['day', 'week', 'month', 'year'] as const).map(value => ({ value, label: value }));

/** How many can be acted on, of how many that come. */
export function CapacityPanel({
  positive,
  capacity,
  change,
}: {
  readonly positive: string;
  readonly capacity: Capacity | null;
  readonly change: ChangeProblem;
}) {
  const edit = (edited: Partial<Capacity>) =>
    void change(problem => ({ ...problem, capacity: { ...(problem.capacity ?? first), ...edited } }));
  if (capacity === null)
    return (
      <Panel
        title="How many can be acted on"
        description={`If everybody said to be “${positive}” can be acted on, leave this open.`}
        actions={<Button onClick={() => edit({})}>There is a limit</Button>}
      >
        No limit.
      </Panel>
    );
  return (
    <Panel
      title="How many can be acted on"
      actions={
        <Button variant="quiet" onClick={() => void change(problem => ({ ...problem, capacity: null }))}>
          No limit
        </Button>
      }
    >
      <Row align="end">
        <KeptNumberField
          label="We can act on"
          min={1}
          value={capacity.rows}
          onSave={rows => edit({ rows: Math.max(1, rows ?? 1) })}
        />
        <KeptNumberField
          label="of"
          min={1}
          value={capacity.of}
          onSave={of => edit({ of: Math.max(1, of ?? 1) })}
        />
        <SelectField label="a" value={capacity.per} onChange={per => edit({ per })} options={periods} />
      </Row>
    </Panel>
  );
}
