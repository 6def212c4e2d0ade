import { type FormEvent, useState } from 'react';
import {
  defaultThresholds,
  isThreshold,
  type QualityThresholds,
  thresholdNames,
  type ThresholdName,
  thresholdTexts,
} from '../../../core/quality/thresholds.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';

const hints = {
  share: 'A share, 0 to 1',
  count: 'A whole number',
  number: 'A number, 0 or more',
} as const;

type Draft = Readonly<Record<ThresholdName, number | null>>;

/** From where on the checks speak up, for the person to change; the report is made again with what was chosen. */
export function ThresholdsEditor({
  thresholds,
  busy,
  onChange,
}: {
  readonly thresholds: QualityThresholds;
  readonly busy: boolean;
  readonly onChange: (thresholds: QualityThresholds) => void;
}) {
  const [draft, setDraft] = useState<Draft>(thresholds);
  const wrong = thresholdNames.filter(name => !isThreshold(name, draft[name]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || wrong.length > 0) return;
    onChange(draft as QualityThresholds);
  };
  const reset = () => {
    setDraft(defaultThresholds);
    onChange(defaultThresholds);
  };
  return (
    <Panel
      title="Thresholds"
      description="From where on a check speaks up. Yours hold for all tables on this device."
    >
      <details>
        <summary>{thresholdNames.length} thresholds</summary>
        <form onSubmit={submit} noValidate className="quality-thresholds">
          <Stack>
            <Columns least="16rem">
              {thresholdNames.map(name => {
                const { label, unit, initially } = thresholdTexts[name];
                return (
                  <NumberField
                    key={name}
                    label={label}
                    hint={`${hints[unit]}; at first ${initially}`}
                    error={wrong.includes(name) ? `${hints[unit]}, please.` : undefined}
                    value={draft[name]}
                    onChange={value => setDraft({ ...draft, [name]: value })}
                    min={0}
                    {...(unit === 'share' && { max: 1 })}
                  />
                );
              })}
            </Columns>
            <Row>
              <Button type="submit" variant="primary" busy={busy}>
                Assess again
              </Button>
              <Button onClick={reset} busy={busy}>
                Back to the first values
              </Button>
            </Row>
          </Stack>
        </form>
      </details>
    </Panel>
  );
}
