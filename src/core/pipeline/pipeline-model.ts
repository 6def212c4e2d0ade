import type { AppliedRule } from '../decision/applied-rule.ts';
import type { ColumnKind } from '../table/column.ts';
import type { EstimatorName } from '../models/catalogue.ts';
import type { SupervisedTask } from '../models/entry.ts';
import type { StoredPreparation } from '../preprocessing/stored-preparation.ts';

/** One column a prediction is made from: enough to check a new table, and to draw a form. */
export interface InputColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Seen in training; a later table may hold others, which count as unknown. Empty for numeric kinds. */
  readonly categories: readonly string[];
  /** Smallest, median and largest training value; null for coded kinds and where all were missing. */
  readonly range: { readonly min: number; readonly median: number; readonly max: number } | null;
  /** Whether training rows lacked a value here. */
  readonly missingSeen: boolean;
}

export type Target =
  | {
      readonly task: 'classification';
      readonly column: string;
      readonly kind: ColumnKind;
      /** In the order of the probability columns. */
      readonly classes: readonly string[];
      /** The class that binary metrics speak of; null for more than two classes. */
      readonly positive: string | null;
    }
  | { readonly task: 'regression'; readonly column: string; readonly kind: ColumnKind };

/** Fitted preparation and model together: plain data that page, workers, service worker and Node score alike. */
export interface PipelineModel {
  readonly format: 'terrarium-pipeline/1';
  readonly inputs: readonly InputColumn[];
  readonly target: Target;
  /** Models stored before plans existed hold the first format. */
  readonly preparation: StoredPreparation;
  readonly estimator: EstimatorName;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the estimator learned; its shape belongs to the estimator. */
  readonly model: object;
  /** What a person decided about when it says yes; absent where the model says, or the most probable class. */
  readonly rule?: AppliedRule;
}

/** Predictions for the rows of one table. */
export type Predictions =
  | {
      readonly task: 'classification';
      readonly classes: readonly string[];
      /** rows × classes, row-major; each row sums to 1. */
      readonly probabilities: Float64Array<ArrayBuffer>;
      /** Index into `classes` of the most probable one, or of what the model's own threshold, or a rule, says. */
      readonly codes: Int32Array<ArrayBuffer>;
      /** Which of a rule's groups each row was decided about as, −1 for none; absent where all are decided about alike. */
      readonly ruled?: { readonly labels: readonly string[]; readonly groups: Int32Array<ArrayBuffer> };
    }
  | { readonly task: 'regression'; readonly values: Float64Array<ArrayBuffer> };

export type { SupervisedTask };
