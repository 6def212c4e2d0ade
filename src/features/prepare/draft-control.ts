import type { PreparationPlan } from '../../core/preprocessing/plan.ts';
import type { PlanEdit } from '../../lifecycle/preparation/plan-edit.ts';
import type { DraftContent } from '../../lifecycle/preparation/preparation-draft.ts';

/** What a person can do with the draft of a preparation. */
export interface DraftControl {
  readonly content: DraftContent;
  /** The plan as it holds: the draft's, or the default. */
  readonly plan: PreparationPlan;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** `joining` names the field that is typed into, so that one undo takes back all that was typed. */
  readonly edit: (edit: PlanEdit, joining?: string) => void;
  readonly replace: (content: DraftContent, joining?: string) => void;
  /** Set while the last change could not be stored. */
  readonly failure: Error | null;
}
