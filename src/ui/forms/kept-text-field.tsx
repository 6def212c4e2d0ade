import { TextField } from './text-field.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

const trimmed = (text: string) => text.trim();

/** A labelled text that is stored when the field is left, or Enter is pressed. */
export function KeptTextField({
  label,
  hint,
  value,
  onSave,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onSave: (text: string) => void;
}) {
  const { shown, edit, leave } = useKeptDraft(value, onSave, trimmed);
  return (
    <TextField
      label={label}
      hint={hint}
      value={shown}
      onChange={edit}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
