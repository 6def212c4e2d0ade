import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/buttons/button.tsx';
import { Field } from '../../ui/forms/field.tsx';

/** A field for a pasted table; works where the browser does not let a page read the clipboard. */
export function PasteTable({
  busy,
  onText,
}: {
  readonly busy: boolean;
  readonly onText: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && text.trim() !== '') onText(text);
  };
  return (
    <form className="start-paste" onSubmit={submit}>
      <Field label="Table" hint="Rows as comma- or tab-separated values, the first row naming the columns.">
        {control => (
          <textarea
            {...control}
            ref={area}
            className="ui-input"
            rows={6}
            spellCheck={false}
            placeholder={'age,income,churn\n34,41000,no\n51,62000,yes'}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={text.trim() === ''} busy={busy}>
        Open the pasted table
      </Button>
    </form>
  );
}
