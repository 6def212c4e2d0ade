import { NumberField } from './number-field.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

/** A labelled number that is stored when the field is left, or Enter is pressed; null while it is empty. */
export function KeptNumberField({
  label,
  hint,
  min,
  max,
  value,
  onSave,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
}) {
  const { shown, edit, leave } = useKeptDraft(value, onSave);
  return (
    <NumberField
      label={label}
      hint={hint}
      min={min}
      max={max}
      value={shown}
      onChange={edit}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
