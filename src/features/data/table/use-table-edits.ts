import { useEffect, useMemo, useState } from 'react';
import type { EditTable } from '../../../core/table/steps/edit-table.ts';
import { keepEditDraft, readEditDraft } from '../../../storage/data/edit-drafts.ts';
import {
  draftOf,
  type EditHistory,
  isEmpty,
  noEdits,
  redo,
  stepOf,
  type TableEdit,
  undo,
  withEdit,
} from './table-edits.ts';

/** Changes to the rows of a version that are not saved yet; they outlive the page. */
export interface TableEdits {
  readonly history: EditHistory;
  /** What saving would do. */
  readonly step: EditTable;
  readonly hasChanges: boolean;
  readonly add: (edit: TableEdit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
}

/** Reads the draft of this version, if any, and keeps it after each change. */
export function useTableEdits(datasetVersionId: string): TableEdits {
  const [kept, setKept] = useState({ id: datasetVersionId, history: noEdits });
  const history = kept.id === datasetVersionId ? kept.history : noEdits;
  const step = useMemo(() => stepOf(history.done), [history]);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const draft = draftOf(await readEditDraft(datasetVersionId).catch(() => undefined));
      // What was typed meanwhile stays.
      if (current)
        setKept(now =>
          now.id === datasetVersionId && now.history !== noEdits
            ? now
            : { id: datasetVersionId, history: draft },
        );
    };
    void read();
    return () => {
      current = false;
    };
  }, [datasetVersionId]);

  const change = (next: EditHistory) => {
    setKept({ id: datasetVersionId, history: next });
    void keepEditDraft(datasetVersionId, next === noEdits ? null : next);
  };
  return {
    history,
    step,
    hasChanges: !isEmpty(step),
    add: edit => change(withEdit(history, edit)),
    undo: () => change(undo(history)),
    redo: () => change(redo(history)),
    clear: () => change(noEdits),
  };
}
