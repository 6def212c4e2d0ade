import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field.tsx';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectFieldProps<Value extends string>
  extends FieldProps,
    Omit<ComponentPropsWithRef<'select'>, 'value' | 'onChange' | 'id' | 'multiple' | 'children'> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
}

/** A native select, controlled. `options` are value and label; for "none chosen" add an option with value ''. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  value,
  onChange,
  options,
  ...rest
}: SelectFieldProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find(candidate => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {control => (
        <select
          {...rest}
          {...control}
          className="ui-input"
          value={value}
          onChange={event => choose(event.target.value)}
        >
          {options.map(option => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
