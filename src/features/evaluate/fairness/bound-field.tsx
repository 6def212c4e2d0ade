import { Button } from '../../../ui/buttons/button.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';

/** How great a group's mean absolute error may be: what the data propose, or what a person says. */
export function BoundField({
  bound,
  proposed,
  overall,
  onChange,
}: {
  readonly bound: number;
  readonly proposed: number;
  readonly overall: number;
  /** Null: what the data propose. */
  readonly onChange: (bound: number | null) => void;
}) {
  return (
    <Panel
      title="How far off is tolerable"
      description={`A person’s choice: how far off predictions may be on average for any group. All rows together: ${formatNumber(overall)}; proposed is 1.2 times that.`}
    >
      <Row align="end">
        <NumberField
          label="Tolerated mean absolute error of a group"
          value={Number(bound.toPrecision(4))}
          onChange={value => onChange(value !== null && value > 0 ? value : null)}
        />
        <Button disabled={bound === proposed} onClick={() => onChange(null)}>
          Take the proposed
        </Button>
      </Row>
    </Panel>
  );
}
