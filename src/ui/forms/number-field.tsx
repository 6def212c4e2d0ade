import { type ComponentPropsWithRef, useState } from 'react';
import { Field, type FieldProps } from './field.tsx';

export interface NumberFieldProps
  extends FieldProps,
    Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type' | 'id'> {
  /** Null while the field is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A native number input, controlled by a number: `<NumberField label="Seed" value={seed} onChange={setSeed} min={0} />`. */
export function NumberField({
  label,
  hint,
  error,
  value,
  onChange,
  step = 'any',
  ...rest
}: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  // What is being typed ("1." on the way to "1.5") stands for as long as it means the value.
  const shown = numberIn(text) === value ? text : value === null ? '' : String(value);
  return (
    <Field label={label} hint={hint} error={error}>
      {control => (
        <input
          {...rest}
          {...control}
          className="ui-input"
          type="number"
          inputMode="decimal"
          step={step}
          value={shown}
          onChange={event => {
            setText(event.target.value);
            onChange(numberIn(event.target.value));
          }}
        />
      )}
    </Field>
  );
}

function numberIn(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? null : value;
}
