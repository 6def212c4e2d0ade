import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import type { RowCondition } from '../../../core/table/row-filter.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { ColumnField } from '../column-field.tsx';
import { dateText } from '../columns/summary-items.ts';
import { ValueFields } from './value-fields.tsx';

const dayMs = 86_400_000;

/** Asks for one condition: a range of numbers or days, or some of a column's values. */
export function ConditionForm({
  profile,
  onAdd,
  onCancel,
}: {
  readonly profile: readonly ColumnProfile[];
  readonly onAdd: (condition: RowCondition) => void;
  readonly onCancel: () => void;
}) {
  const [name, setName] = useState(profile[0]?.name ?? null);
  const column = profile.find(one => one.name === name);
  const [range, setRange] = useState<{ from: number | null; to: number | null }>({ from: null, to: null });
  const [values, setValues] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened the form is gone.
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  // Of a number only its being missing is chosen by value.
  const ranged = column?.shape === 'numeric' && values.length === 0;
  const empty = ranged ? range.from === null && range.to === null : values.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (column === undefined || empty) return;
    onAdd(
      ranged
        ? { column: column.name, kind: 'range', ...range }
        : { column: column.name, kind: 'values', values },
    );
  };
  const choose = (chosen: string) => {
    setName(chosen);
    setRange({ from: null, to: null });
    setValues([]);
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap={3}>
        <Row gap={4} align="end">
          <ColumnField label="Column of the condition" schema={profile} value={name} onChange={choose} />
          {column?.shape === 'numeric' && ranged && (
            <RangeFields column={column} range={range} onRange={setRange} />
          )}
        </Row>
        {column?.shape === 'numeric' && column.missing > 0 && (
          <CheckboxField
            label="Only where it is missing"
            checked={!ranged}
            onChange={only => setValues(only ? [''] : [])}
          />
        )}
        {column?.shape === 'coded' && <ValueFields column={column} values={values} onValues={setValues} />}
        <Row>
          <Button type="submit" variant="primary" disabled={empty}>
            Add the condition
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

function RangeFields({
  column,
  range,
  onRange,
}: {
  readonly column: ColumnProfile;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
}) {
  if (column.kind !== 'datetime')
    return (
      <>
        <NumberField label="From" value={range.from} onChange={from => onRange({ ...range, from })} />
        <NumberField label="To" value={range.to} onChange={to => onRange({ ...range, to })} />
      </>
    );
  return (
    <>
      <TextField
        type="date"
        label="From the day"
        value={range.from === null ? '' : dateText(range.from)}
        onChange={text => onRange({ ...range, from: dayIn(text) })}
      />
      <TextField
        type="date"
        label="To the day"
        value={range.to === null ? '' : dateText(range.to)}
        onChange={text => onRange({ ...range, to: dayIn(text, dayMs - 1) })}
      />
    </>
  );
}

/** Midnight UTC of a day as a date field gives it, and so many milliseconds later. */
function dayIn(text: string, later = 0): number | null {
  return text === '' ? null : Date.parse(text) + later;
}
