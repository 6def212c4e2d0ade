import { useState } from 'react';

/** What is being typed into a field whose value is stored when it is left. */
export interface KeptDraft<Value> {
  /** What the field shows. */
  readonly shown: Value;
  readonly edit: (value: Value) => void;
  /** Stores what was typed, where it is another than what is stored; call it when the field is left. */
  readonly leave: () => void;
}

/** A field's draft over its stored value; `tidy` makes what is stored of what was typed. */
export function useKeptDraft<Value>(
  value: Value,
  onSave: (value: Value) => void,
  tidy: (typed: Value) => Value = typed => typed,
): KeptDraft<Value> {
  const [draft, setDraft] = useState<{ readonly typed: Value } | null>(null);
  const leave = () => {
    if (draft !== null && tidy(draft.typed) !== value) onSave(tidy(draft.typed));
    setDraft(null);
  };
  return { shown: draft === null ? value : draft.typed, edit: typed => setDraft({ typed }), leave };
}
