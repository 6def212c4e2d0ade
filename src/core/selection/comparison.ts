import type { TestEvaluation } from '../evaluation/test-evaluation.ts';
import type { Importance } from '../inspection/importance.ts';
import type { EstimatorName } from '../models/catalogue.ts';
import type { DecisionRule } from '../models/decision-rule.ts';
import type { LeftOutColumn } from '../preprocessing/choose-inputs.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { ContinueSettings, ContinuedRecord } from './continuing/continue-settings.ts';
import type { Reweighing } from './reweighed-rows.ts';
import type { SearchEnd } from './search/searcher.ts';
import type { SearchSettings } from './search/settings.ts';
import type { ParamSet } from './search/trial.ts';
import type { SplitSettings } from './split-plan.ts';

/** How models are compared. */
export interface ComparisonSettings extends SplitSettings {
  readonly seed: number;
  readonly candidates: readonly EstimatorName[];
  /** How columns become features, and which do; absent: chosen and prepared by default. */
  readonly preparation?: PreparationPlan;
  /** Columns that no model is given, because they are marked so; a preparation that names one knows better. */
  readonly sensitive?: readonly string[];
  /** Weights of the training rows by the groups of people that they are in; absent: all weigh the same. */
  readonly reweighing?: Reweighing;
  /** Parameters that the person set, laid over the estimators' defaults. */
  readonly params?: Partial<Readonly<Record<EstimatorName, ParamSet>>>;
  /** How better models are looked for than the candidates with their parameters; absent: not at all. */
  readonly search?: SearchSettings;
  /** The earlier model that is trained on, instead of any being compared; the candidate is its algorithm. */
  readonly continueFrom?: ContinueSettings;
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
      /** Absent from what was stored before they were told apart. */
      readonly fitSeconds?: number;
      readonly scoreSeconds?: number;
      /** How its features are made; absent: as the comparison does for this estimator. */
      readonly preparation?: PreparationPlan;
      /** What an ensemble that the search put together consists of. */
      readonly members?: readonly EnsembleMember[];
      /** How it came to its parameters, where a search looked for better ones. */
      readonly tuned?: TunedRecord;
    }
  | {
      readonly state: 'failed';
      readonly estimator: EstimatorName;
      readonly params: Readonly<Record<string, unknown>>;
      readonly error: string;
      readonly seconds: number;
    };

/** One of the models of an ensemble, and how much its answer counts. */
export interface EnsembleMember {
  readonly estimator: EstimatorName;
  /** All of them. */
  readonly params: ParamSet;
  /** Null: as the comparison prepares for this estimator. */
  readonly preparation: PreparationPlan | null;
  /** Above 0; they sum to 1. */
  readonly weight: number;
}

/** What a search made of a candidate, on the same folds. */
export interface TunedRecord {
  /** Trials of this estimator. */
  readonly trials: number;
  /** What it had before. */
  readonly before: { readonly params: ParamSet; readonly mean: number; readonly scores: readonly number[] };
  /** False where nothing better was found, so that it keeps what it had. */
  readonly kept: boolean;
}

/** How the search went that a run was asked for. */
export interface SearchRecord {
  readonly settings: SearchSettings;
  readonly trials: number;
  readonly seconds: number;
  /** Why it ended. */
  readonly ended: SearchEnd;
  /** What was done and why, in sentences for a person. */
  readonly account: readonly string[];
}

/** Whether the best two can be told apart, by the corrected resampled t-test (Nadeau and Bengio 2003). */
export interface BestTwo {
  readonly best: EstimatorName;
  readonly second: EstimatorName;
  /** Mean difference of the decision score. */
  readonly difference: number;
  /** Two-sided. */
  readonly pValue: number;
}

/** What a comparison found; plain data that a run keeps. */
export interface ComparisonResult {
  readonly candidates: readonly CandidateResult[];
  /** The candidate refitted on all training rows. */
  readonly chosen: EstimatorName;
  /** Where the chosen one says yes; absent where it says the most probable class. */
  readonly decision?: DecisionRule;
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
  /** How it did beside the model that it went on from; absent where it began anew. */
  readonly continued?: ContinuedRecord;
  /** Absent without a search. */
  readonly search?: SearchRecord;
  /** Absent where fewer than two candidates beside the dummy were done. */
  readonly bestTwo?: BestTwo;
}
