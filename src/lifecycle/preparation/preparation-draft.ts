import type { PreparationPlan } from '../../core/preprocessing/plan.ts';
import type { SplitSettings } from '../../core/selection/split-plan.ts';
import type { ColumnSchema } from '../../core/table/column.ts';
import type { ColumnDecision } from './propose-preparation.ts';

/** What a person decides of a preparation, and undoes and redoes. */
export interface DraftContent {
  /** Null: what training does by default. */
  readonly plan: PreparationPlan | null;
  /** How rows are cut; null: as training does by default. */
  readonly split: SplitSettings | null;
  /** Why each column is prepared so, where the app proposed it; those that were not proposed have none. */
  readonly decisions: readonly ColumnDecision[];
}

/** How a person wants a project's columns to become features in the trainings to come; there is one a project. */
export interface PreparationDraft extends DraftContent {
  readonly projectId: string;
  /** The table's columns when it was last changed: what the plan was made for. */
  readonly columns: readonly ColumnSchema[];
  readonly changedAt: number;
}

/** What holds where nobody has decided anything. */
export const noDraft: DraftContent = { plan: null, split: null, decisions: [] };

/** Whether there is nothing in it to keep. */
export function isUndecided({ plan, split }: DraftContent): boolean {
  return plan === null && split === null;
}
