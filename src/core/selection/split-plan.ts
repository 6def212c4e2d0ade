import type { SupervisedTask } from '../models/entry.ts';

/** How folds are cut where any row may go into any of them. */
export interface FoldRepeats {
  /** Whether the rows are mixed first; false cuts them as they lie, which is scikit-learn's default. */
  readonly shuffle: boolean;
  /** How often the folds are cut anew, at least 1 (RepeatedKFold, RepeatedStratifiedKFold). */
  readonly repeats: number;
}

/**
 * By what the rows are cut into training and test, and the training rows into folds: plain data.
 * Rows without a value in a column that the plan names take no part.
 */
export type SplitPlan =
  /** `stratified`: each part has the same share of each class. */
  | ({ readonly kind: 'random' | 'stratified' } & FoldRepeats)
  /** Rows with the same value in the column stay together: no group is on both sides. */
  | { readonly kind: 'group'; readonly column: string }
  /** The latest rows are the test, and each fold is tested on what came after its training; null is the order of the rows. */
  | { readonly kind: 'time'; readonly column: string | null }
  /** Rows with one of these values are the test; all others with a value are for training. */
  | ({
      readonly kind: 'fixed';
      readonly column: string;
      readonly testValues: readonly string[];
    } & FoldRepeats);

export type SplitKind = SplitPlan['kind'];

/** How the rows of a training are cut. */
export interface SplitSettings {
  /** Share of the rows that is kept for the test; a fixed column decides by itself. */
  readonly testShare: number;
  readonly folds: number;
  /** Absent: stratified for classes, random for numbers. */
  readonly split?: SplitPlan;
}

/** What is done unless a person says otherwise. */
export function defaultSplit(task: SupervisedTask): Extract<SplitPlan, { kind: 'random' | 'stratified' }> {
  return { kind: task === 'classification' ? 'stratified' : 'random', shuffle: true, repeats: 1 };
}
