import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { FieldNotes, type FieldProps, useFieldWiring } from '../../../ui/forms/field.tsx';

/** Any of some words. */
export function ChoicesControl({
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: FieldProps & {
  readonly options: Readonly<Record<string, string>>;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const { hintId, errorId } = useFieldWiring({ hint, error });
  const choose = (option: string, wanted: boolean) =>
    onChange(Object.keys(options).filter(other => (other === option ? wanted : value.includes(other))));
  return (
    <fieldset className="prepare-fieldset">
      <legend className="ui-field-label">{label}</legend>
      {Object.entries(options).map(([option, text]) => (
        <CheckboxField
          key={option}
          label={text}
          checked={value.includes(option)}
          onChange={wanted => choose(option, wanted)}
        />
      ))}
      <FieldNotes hint={hint} error={error} hintId={hintId} errorId={errorId} />
    </fieldset>
  );
}
