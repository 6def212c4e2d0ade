import { type FormEvent, type RefObject, useState } from 'react';
import { describeStep } from '../../../core/table/steps/describe-step.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import type { TableEdits } from './use-table-edits.ts';
import './edit-bar.css';

/** What can be done with the changes made by hand: taken back, done again, given up, or saved as a new version. */
export function EditBar({
  edits,
  selected,
  onSelect,
  busy,
  onSave,
  onStop,
  place,
}: {
  readonly edits: TableEdits;
  /** 0-based rows. */
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (rows: ReadonlySet<number>) => void;
  readonly busy: boolean;
  readonly onSave: (why: string | null) => void;
  readonly onStop: () => void;
  /** Takes the focus when a button goes. */
  readonly place: RefObject<HTMLElement | null>;
}) {
  const [why, setWhy] = useState('');
  const { history, step, hasChanges } = edits;
  const dropped = new Set(step.droppedRows);
  const rows = Array.from(selected, row => row + 1);
  const allDropped = rows.length > 0 && rows.every(row => dropped.has(row));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (hasChanges) onSave(why.trim() || null);
  };
  const dropRows = () => {
    place.current?.focus();
    edits.add({ kind: allDropped ? 'keepRows' : 'dropRows', rows });
    onSelect(new Set());
  };
  return (
    <form className="edit-bar" onSubmit={save}>
      <Stack gap={3}>
        <p>
          Enter or typing changes the cell, Delete empties it, Space or a press on its number selects the row.
          Nothing is stored as a version before you save.
        </p>
        <Row>
          <Button disabled={history.done.length === 0} onClick={edits.undo}>
            Undo
          </Button>
          <Button disabled={history.undone.length === 0} onClick={edits.redo}>
            Redo
          </Button>
          <Button disabled={rows.length === 0} onClick={dropRows}>
            {allDropped ? 'Keep' : 'Drop'} {rows.length === 0 ? 'selected rows' : rowsText(rows.length)}
          </Button>
        </Row>
        <p role="status">
          <strong>{hasChanges ? describeStep(step) : 'Nothing changed yet'}</strong>
        </p>
        <Row align="end">
          <TextField label="Why" hint="Optional; kept with the version." value={why} onChange={setWhy} />
          <Button type="submit" variant="primary" busy={busy} disabled={!hasChanges}>
            Save as a new version
          </Button>
          <Button onClick={onStop}>{hasChanges ? 'Give the changes up' : 'Stop editing'}</Button>
        </Row>
      </Stack>
    </form>
  );
}

function rowsText(count: number): string {
  return count === 1 ? 'the selected row' : `${formatNumber(count)} selected rows`;
}
