import { type CSSProperties, type KeyboardEvent, useState } from 'react';

/** Where the active cell goes when an editor is closed by a key. */
export type AfterEditing = 'stay' | 'down' | 'right' | 'left';

/** A field over a cell of a grid: Enter and Tab take the text and go on, Escape leaves the cell as it was. */
export function GridCellEditor({
  label,
  initial,
  numeric,
  colIndex,
  style,
  above,
  refuse,
  onDone,
}: {
  readonly label: string;
  readonly initial: string;
  readonly numeric: boolean | undefined;
  /** 1-based, among all cells of the row. */
  readonly colIndex: number;
  readonly style: CSSProperties;
  /** Shows what is wrong above the cell, where there is no room below. */
  readonly above: boolean;
  readonly refuse: (text: string) => string | null;
  /** With null the cell stays as it was. */
  readonly onDone: (text: string | null, after: AfterEditing) => void;
}) {
  const [text, setText] = useState(initial);
  const error = refuse(text);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onDone(null, 'stay');
      return;
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    if (error !== null) return;
    onDone(text, event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right');
  };
  return (
    <div className="ui-grid-editor" role="gridcell" aria-colindex={colIndex} style={style}>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to type here
        autoFocus
        aria-label={label}
        aria-invalid={error !== null || undefined}
        data-numeric={numeric}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={press}
        onBlur={() => onDone(error === null ? text : null, 'stay')}
      />
      {error !== null && (
        <p className="ui-grid-error" data-above={above} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
