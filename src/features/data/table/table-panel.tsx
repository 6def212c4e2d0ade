import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';
import type { EditTable } from '../../../core/table/steps/edit-table.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { readRows } from '../../../storage/data/columns.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { VirtualGrid } from '../../../ui/grid/virtual-grid.tsx';
import { EditBar } from './edit-bar.tsx';
import { rowTexts } from './row-texts.ts';
import { type RowSelection, withRows } from './row-selection.ts';
import { editedColumns, readColumns } from './table-columns.tsx';
import { tableEditing } from './table-editing.ts';
import type { StepControl } from '../../../jobs/use-step.ts';
import { useTableEdits } from './use-table-edits.ts';

/** All rows, with each column's kind and missing values in its head; they can be changed by hand. */
export function TablePanel({
  dataset,
  control,
  place,
  onSave,
}: {
  readonly dataset: DatasetVersion;
  readonly control: StepControl;
  readonly place: RefObject<HTMLElement | null>;
  readonly onSave: (step: EditTable, why: string | null) => void;
}) {
  const loadRows = useCallback(
    async (start: number, count: number) => rowTexts(await readRows(dataset, start, count)),
    [dataset],
  );
  const edits = useTableEdits(dataset.id);
  const [wanted, setWanted] = useState<string | null>(null);
  const [selection, setSelection] = useState(noRows);
  const [givingUp, setGivingUp] = useState(false);
  const running = control.job.state === 'running';
  // A draft is shown as it was left.
  const isEditing = wanted === dataset.id || edits.hasChanges;

  const stop = () => {
    place.current?.focus();
    edits.clear();
    setWanted(null);
    setGivingUp(false);
    setSelection(noRows);
  };
  const takeBack = (event: KeyboardEvent) => {
    if (!isEditing || !(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) edits.redo();
    else edits.undo();
  };
  return (
    <Panel
      flush
      title={dataset.name}
      description="Arrow keys move through the cells. A point stands where a value is missing."
      actions={
        !isEditing && (
          <Button
            busy={running}
            onClick={() => {
              place.current?.focus();
              setWanted(dataset.id);
            }}
          >
            Edit by hand
          </Button>
        )
      }
    >
      {isEditing && (
        <EditBar
          edits={edits}
          selected={selection.rows}
          onSelect={rows => setSelection({ rows, last: null })}
          busy={running}
          place={place}
          onSave={why => onSave(edits.step, why)}
          onStop={() => (edits.hasChanges ? setGivingUp(true) : stop())}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of undo and redo hold for all that is edited */}
      <div onKeyDown={takeBack}>
        <VirtualGrid
          label={`Rows of ${dataset.name}`}
          columns={
            isEditing
              ? editedColumns(dataset.profile, edits)
              : readColumns(dataset.profile, running, changed =>
                  control.start(dataset, { kind: 'changeKinds', changes: [changed] }, null),
                )
          }
          rowCount={dataset.rows}
          loadRows={loadRows}
          headHeight={86}
          height="min(30rem, 70vh)"
          editing={
            isEditing
              ? tableEditing(dataset, edits, selection.rows, (row, extend) =>
                  setSelection(withRows(selection, row, extend)),
                )
              : undefined
          }
        />
      </div>
      <ConfirmDialog
        open={givingUp}
        title="Give the changes up?"
        confirmLabel="Give them up"
        danger
        onConfirm={stop}
        onCancel={() => setGivingUp(false)}
      >
        <p>What you changed by hand is not part of any version yet and will be gone.</p>
      </ConfirmDialog>
    </Panel>
  );
}

const noRows: RowSelection = { rows: new Set(), last: null };
