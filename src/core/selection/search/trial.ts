import type { EstimatorName } from '../../models/catalogue.ts';
import type { PreparationPlan } from '../../preprocessing/plan.ts';

/** Parameters of an estimator by name. */
export type ParamSet = Readonly<Record<string, unknown>>;

/** Why something is tried. */
export type TrialStage =
  /** With the parameters that it has by default, or that the person set. */
  | 'default'
  /** With other parameters. */
  | 'search'
  /** With engineered features. */
  | 'features'
  /** Several of the models before together. */
  | 'ensemble';

/** What is to be tried: an algorithm with these parameters on this preparation. */
export interface TrialProposal {
  readonly stage: TrialStage;
  readonly estimator: EstimatorName;
  /** Laid over the estimator's defaults. */
  readonly params: ParamSet;
  /** Null: as the comparison prepares for this estimator. */
  readonly preparation: PreparationPlan | null;
  /** Share of each fold's training rows that is learned from, above 0 and up to 1. */
  readonly rowShare: number;
}

/** How a trial ended. Scores are of the decision metric on each fold's test part, greater is better. */
export type TrialOutcome =
  | {
      readonly state: 'done';
      readonly scores: readonly number[];
      readonly mean: number;
      /** Population standard deviation of the scores, as numpy's default. */
      readonly sd: number;
    }
  /** Ended before its last fold, because it could not win any more. */
  | { readonly state: 'pruned'; readonly scores: readonly number[] }
  | { readonly state: 'failed'; readonly error: string };

/** One configuration that was tried: plain data that a run keeps. */
export type Trial = TrialProposal &
  TrialOutcome & {
    /** From 0, in the order in which they were begun. */
    readonly number: number;
    /** Spent fitting, summed over the folds. */
    readonly fitSeconds: number;
    /** Spent predicting the folds' test parts. */
    readonly scoreSeconds: number;
  };
export type DoneTrial = Extract<Trial, { state: 'done' }>;
