import { type ReactNode, useId } from 'react';
import './field.css';

/** What every field has beside its value. */
export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with the value, and what would be right; marks the field as invalid. */
  readonly error?: ReactNode;
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Makes the ids of a field, and the attributes for its control. */
export function useFieldWiring({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const id = useId();
  const hintId = hint == null ? undefined : `${id}-hint`;
  const errorId = error == null ? undefined : `${id}-error`;
  const control: ControlAttributes = {
    id,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error == null ? undefined : true,
  };
  return { control, hintId, errorId };
}

/** Label above, control, hint and error below. For a native control that has no field of its own yet. */
export function Field({
  label,
  hint,
  error,
  children,
}: FieldProps & { readonly children: (control: ControlAttributes) => ReactNode }) {
  const { control, hintId, errorId } = useFieldWiring({ hint, error });
  return (
    <div className="ui-field">
      <label className="ui-field-label" htmlFor={control.id}>
        {label}
      </label>
      {children(control)}
      <FieldNotes hint={hint} error={error} hintId={hintId} errorId={errorId} />
    </div>
  );
}

/** The hint and the error of a field, with the ids that its control refers to. */
export function FieldNotes({
  hint,
  error,
  hintId,
  errorId,
}: Pick<FieldProps, 'hint' | 'error'> & {
  readonly hintId: string | undefined;
  readonly errorId: string | undefined;
}) {
  return (
    <>
      {error != null && (
        <p className="ui-field-error" id={errorId}>
          {error}
        </p>
      )}
      {hint != null && (
        <p className="ui-field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </>
  );
}
