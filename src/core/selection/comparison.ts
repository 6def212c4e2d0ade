import type { TestEvaluation } from '../evaluation/test-evaluation.ts';
import type { Importance } from '../inspection/importance.ts';
import type { EstimatorName } from '../models/catalogue.ts';
import type { LeftOutColumn } from '../preprocessing/choose-inputs.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { SplitSettings } from './split-plan.ts';

/** How models are compared. */
export interface ComparisonSettings extends SplitSettings {
  readonly seed: number;
  readonly candidates: readonly EstimatorName[];
  /** How columns become features, and which do; absent: chosen and prepared by default. */
  readonly preparation?: PreparationPlan;
  /** Columns that no model is given, because they are marked so; a preparation that names one knows better. */
  readonly sensitive?: readonly string[];
  /** Seconds for the whole comparison; candidates that do not fit in fail by that reason. Absent: no limit. */
  readonly budgetSeconds?: number;
}

/** How one candidate did in cross-validation. */
export type CandidateResult =
  | {
      readonly state: 'done';
      readonly estimator: EstimatorName;
      readonly params: Readonly<Record<string, unknown>>;
      /** The decision metric on each fold, greater is better. */
      readonly scores: readonly number[];
      readonly mean: number;
      /** Population standard deviation of the scores, as numpy's default. */
      readonly sd: number;
      readonly seconds: number;
    }
  | {
      readonly state: 'failed';
      readonly estimator: EstimatorName;
      readonly params: Readonly<Record<string, unknown>>;
      readonly error: string;
      readonly seconds: number;
    };

/** What a comparison found; plain data that a run keeps. */
export interface ComparisonResult {
  readonly candidates: readonly CandidateResult[];
  /** The candidate refitted on all training rows. */
  readonly chosen: EstimatorName;
  readonly test: TestEvaluation;
  readonly importances: readonly Importance[];
  /** Columns left out of the features, and why. */
  readonly leftOut: readonly LeftOutColumn[];
  /** Rows left out because their target is missing. */
  readonly rowsWithoutTarget: number;
  /** Rows left out because they lack a value in the column that the split goes by; absent where there are none. */
  readonly rowsOutsideSplit?: number;
  readonly trainRows: number;
  readonly testRows: number;
  readonly secondsByPhase: Readonly<Record<string, number>>;
}
