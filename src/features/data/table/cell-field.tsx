import { useState } from 'react';
import '../dictionary/dictionary.css';

/** A text in a cell of a table, stored when the field is left, or Enter is pressed; Escape takes the old one back. */
export function CellField({
  label,
  value,
  size,
  placeholder,
  refuse = () => null,
  onSave,
}: {
  readonly label: string;
  readonly value: string;
  readonly size: number;
  readonly placeholder?: string;
  /** What is wrong with a text; null where nothing is. */
  readonly refuse?: (text: string) => string | null;
  readonly onSave: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const error = draft === null ? null : refuse(draft);
  const leave = () => {
    if (draft === null || error !== null) return;
    setDraft(null);
    if (draft.trim() !== value) onSave(draft.trim());
  };
  return (
    <>
      <input
        className="ui-input dictionary-field"
        aria-label={label}
        aria-invalid={error !== null || undefined}
        size={size}
        placeholder={placeholder}
        value={draft ?? value}
        onChange={event => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') leave();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      {error !== null && (
        <p className="ui-field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
