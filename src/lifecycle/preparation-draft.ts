import type { PreparationPlan } from '../core/preprocessing/plan.ts';

/** How a person wants a project's columns to become features in the trainings to come; there is one a project. */
export interface PreparationDraft {
  readonly projectId: string;
  readonly plan: PreparationPlan;
  readonly changedAt: number;
}
