import { useCallback, useMemo, useRef, useState } from 'react';
import type { PreparationPlan } from '../../core/preprocessing/plan.ts';
import type { ColumnSchema } from '../../core/table/column.ts';
import { editPlan } from '../../lifecycle/preparation/plan-edit.ts';
import type { DraftContent } from '../../lifecycle/preparation/preparation-draft.ts';
import {
  beginHistory,
  record,
  redo,
  type UndoHistory,
  undo,
} from '../../lifecycle/preparation/undo-history.ts';
import { savePreparationDraft } from '../../storage/data/preparation-drafts.ts';
import type { DraftControl } from './draft-control.ts';

/**
 * The draft of a project: every change is stored at once, and can be taken back. `defaultFor` says what holds
 * where no plan was made, `columnsOf` for which columns a draft was made.
 */
export function useDraft(
  projectId: string,
  stored: DraftContent,
  defaultFor: (content: DraftContent) => PreparationPlan,
  columnsOf: (content: DraftContent) => readonly ColumnSchema[],
): DraftControl {
  const [history, setHistory] = useState(() => beginHistory(stored));
  const { save, failure } = useSaving(projectId, columnsOf);
  // What is pressed twice before the page is drawn again follows on what the first press made.
  const latest = useRef(history);
  const go = useCallback(
    (next: UndoHistory<DraftContent>) => {
      if (next === latest.current) return;
      latest.current = next;
      setHistory(next);
      save(next.present);
    },
    [save],
  );
  return useMemo(() => {
    const content = history.present;
    return {
      content,
      plan: content.plan ?? defaultFor(content),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      undo: () => go(undo(latest.current)),
      redo: () => go(redo(latest.current)),
      edit: (edit, joining) => {
        const now = latest.current.present;
        const plan = editPlan(now.plan ?? defaultFor(now), edit);
        go(record(latest.current, { ...now, plan }, joining));
      },
      replace: (next, joining) => go(record(latest.current, next, joining)),
      failure,
    };
  }, [history, defaultFor, go, failure]);
}

/** Stores one change after the other; of those that wait only the last. */
function useSaving(projectId: string, columnsOf: (content: DraftContent) => readonly ColumnSchema[]) {
  const [failure, setFailure] = useState<Error | null>(null);
  const waiting = useRef<DraftContent | null>(null);
  const saving = useRef(false);
  const save = useCallback(
    async (content: DraftContent) => {
      waiting.current = content;
      if (saving.current) return;
      saving.current = true;
      try {
        while (waiting.current !== null) {
          const next: DraftContent = waiting.current;
          waiting.current = null;
          await savePreparationDraft(projectId, next, columnsOf(next));
        }
        setFailure(null);
      } catch (reason) {
        setFailure(reason instanceof Error ? reason : new Error(String(reason)));
      } finally {
        saving.current = false;
      }
    },
    [projectId, columnsOf],
  );
  return { save: useCallback((content: DraftContent) => void save(content), [save]), failure };
}
