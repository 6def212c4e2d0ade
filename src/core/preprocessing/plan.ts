import type { PlannedResampler } from './resampling/resamplers.ts';
import type { ParamsOf, TransformerKind } from './transformers.ts';

/** One step before it is fitted; parameters that are not named have their defaults. */
export type PlannedStep = {
  [Kind in TransformerKind]: { readonly kind: Kind; readonly params: Partial<ParamsOf<Kind>> };
}[TransformerKind];

/** Columns that go through the same steps together. */
export interface PlannedGroup {
  readonly name: string;
  readonly columns: readonly string[];
  readonly steps: readonly PlannedStep[];
}

/**
 * How columns are to become features: plain data that a person edits and a run keeps.
 * The groups' features come in their order; a column may be in several groups, or in none.
 */
export interface PreparationPlan {
  readonly format: 'terrarium-preparation-plan/1';
  readonly groups: readonly PlannedGroup[];
  /** Steps over all features together, such as selection. */
  readonly finally: readonly PlannedStep[];
  /** What makes rare classes count more in training; null for none. */
  readonly balance: PlannedResampler | null;
  /** Missing values may reach the estimator, which takes them as they are; absent: they may not. */
  readonly gaps?: 'kept';
}

/** Which steps of a plan: those of a group, by its place in the plan, or those over all features. */
export type StepsPlace = { readonly part: 'group'; readonly group: number } | { readonly part: 'finally' };
