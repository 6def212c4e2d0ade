import { Field, type FieldProps } from './field.tsx';
import './range-field.css';

/** A native slider with its value beside it: `<RangeField label="Tenure" value={12} min={0} max={72} onChange={…} />`. */
export function RangeField({
  label,
  hint,
  error,
  value,
  min,
  max,
  step,
  spell,
  onChange,
}: FieldProps & {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number | 'any';
  readonly spell: (value: number) => string;
  readonly onChange: (value: number) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {control => (
        <span className="ui-range">
          <input
            {...control}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            aria-valuetext={spell(value)}
            onChange={event => onChange(Number(event.target.value))}
          />
          <output htmlFor={control.id}>{spell(value)}</output>
        </span>
      )}
    </Field>
  );
}
