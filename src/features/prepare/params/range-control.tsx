import type { RangeField } from '../../../core/preprocessing/catalogue/param-field.ts';
import { FieldNotes, type FieldProps, useFieldWiring } from '../../../ui/forms/field.tsx';

/** A lower and an upper number under one label. */
export function RangeControl({
  label,
  hint,
  error,
  field,
  value,
  onChange,
}: FieldProps & {
  readonly field: RangeField;
  readonly value: readonly [number | null, number | null];
  readonly onChange: (value: readonly [number | null, number | null]) => void;
}) {
  const { control, hintId, errorId } = useFieldWiring({ hint, error });
  const [from, to] = value;
  const bound = (name: string, number: number | null, set: (next: number | null) => void) => (
    <input
      className="ui-input"
      type="number"
      inputMode="decimal"
      step={field.whole ? 1 : 'any'}
      min={field.least}
      max={field.most}
      aria-label={`${field.label}, ${name}`}
      aria-describedby={control['aria-describedby']}
      aria-invalid={control['aria-invalid']}
      value={number ?? ''}
      onChange={event => set(event.target.value === '' ? null : event.target.valueAsNumber)}
    />
  );
  return (
    <fieldset className="prepare-fieldset">
      <legend className="ui-field-label">{label}</legend>
      <div className="prepare-range">
        {bound('from', from, next => onChange([next, to]))}
        <span aria-hidden="true">to</span>
        {bound('to', to, next => onChange([from, next]))}
      </div>
      <FieldNotes hint={hint} error={error} hintId={hintId} errorId={errorId} />
    </fieldset>
  );
}
