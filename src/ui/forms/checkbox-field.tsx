import type { ComponentPropsWithRef } from 'react';
import { FieldNotes, type FieldProps, useFieldWiring } from './field.tsx';

export interface CheckboxFieldProps
  extends FieldProps,
    Omit<ComponentPropsWithRef<'input'>, 'value' | 'checked' | 'onChange' | 'type' | 'id'> {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A native checkbox with its label beside it. */
export function CheckboxField({ label, hint, error, checked, onChange, ...rest }: CheckboxFieldProps) {
  const { control, hintId, errorId } = useFieldWiring({ hint, error });
  return (
    <div className="ui-checkbox">
      <input
        {...rest}
        {...control}
        type="checkbox"
        checked={checked}
        onChange={event => onChange(event.target.checked)}
      />
      <label className="ui-field-label" htmlFor={control.id}>
        {label}
      </label>
      <FieldNotes hint={hint} error={error} hintId={hintId} errorId={errorId} />
    </div>
  );
}
