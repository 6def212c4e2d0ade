import { TextAreaField } from './text-area-field.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

const trimmed = (text: string) => text.trim();

/** A few labelled sentences that are stored when the field is left. */
export function KeptTextAreaField({
  label,
  hint,
  rows,
  value,
  onSave,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly rows?: number;
  readonly value: string;
  readonly onSave: (text: string) => void;
}) {
  const { shown, edit, leave } = useKeptDraft(value, onSave, trimmed);
  return <TextAreaField label={label} hint={hint} rows={rows} value={shown} onChange={edit} onBlur={leave} />;
}
