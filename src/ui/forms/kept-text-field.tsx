import { useState } from 'react';
import { TextField } from './text-field.tsx';

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
  const [draft, setDraft] = useState<string | null>(null);
  const leave = () => {
    if (draft !== null && draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
