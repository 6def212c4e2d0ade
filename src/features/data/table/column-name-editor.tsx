import { useState } from 'react';
import { Button } from '../../../ui/buttons/button.tsx';
import './column-head.css';

/** The head of a column that is being edited: its name, and whether it goes. */
export function ColumnNameEditor({
  column,
  name,
  dropped,
  isTaken,
  onRename,
  onDrop,
}: {
  /** As the stored table calls it. */
  readonly column: string;
  readonly name: string;
  readonly dropped: boolean;
  readonly isTaken: (name: string) => boolean;
  readonly onRename: (name: string) => void;
  readonly onDrop: () => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft?.trim() ?? name;
  const wrong = typed === '' || (typed !== name && isTaken(typed));
  const leave = () => {
    if (draft !== null && !wrong && typed !== name) onRename(typed);
    if (!wrong) setDraft(null);
  };
  return (
    <div className="column-head" data-dropped={dropped}>
      <input
        className="column-head-input"
        aria-label={`Name of ${column}`}
        aria-invalid={wrong || undefined}
        title={wrong ? 'Choose a name that no other column has' : undefined}
        disabled={dropped}
        value={draft ?? name}
        onChange={event => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault();
            leave();
          }
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <Button
        variant="quiet"
        aria-label={dropped ? `Keep column ${column}` : `Drop column ${column}`}
        onClick={onDrop}
      >
        {dropped ? 'Keep column' : 'Drop column'}
      </Button>
      {wrong && (
        <span className="visually-hidden" role="alert">
          Choose a name that no other column has
        </span>
      )}
    </div>
  );
}
