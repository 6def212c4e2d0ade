import type { Matrix } from '../matrix.ts';
import type { EstimatorName } from '../models/catalogue.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { ParamSet } from './search/trial.ts';

/** One fit and its score: a configuration on one fold. Plain data, so that it can be done in any thread. */
export interface FoldTask {
  readonly estimator: EstimatorName;
  /** Laid over the estimator's defaults. */
  readonly params: ParamSet;
  readonly preparation: PreparationPlan;
  /** From 0. */
  readonly fold: number;
  /** Share of the fold's training rows that is learned from, above 0 and up to 1. */
  readonly rowShare: number;
}

/** What came of it. */
export interface FoldOutcome {
  /** The decision metric on the fold's test part, greater is better; finite. */
  readonly score: number;
  /** All parameters that it was fitted with. */
  readonly params: ParamSet;
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
  /** What the model answered to the fold's test part: class probabilities, or one value, a row; null where that was too much to keep. */
  readonly predictions: Matrix | null;
}

/** How a fit is watched, cut short and taken up again. */
export interface FoldWatch {
  /** Called with the fraction done, 0 to 1; may throw, which ends the fit by that error. */
  readonly report: (fraction: number) => void;
  /** Seconds until `report` would throw because the time is over; null where there is no limit. For who works elsewhere. */
  readonly secondsLeft: () => number | null;
  /** Takes plain data from which a later fit goes on to the same model. */
  readonly checkpoint?: (state: object) => void;
  /** What `checkpoint` was last given when the same task was cut off. */
  readonly resumeFrom?: object;
}

/** Nobody looks on, and there is no hurry. */
export const unwatched: FoldWatch = { report: () => {}, secondsLeft: () => null };

/** Does one task. @throws what the fit throws, FitError by name where the configuration is at fault */
export type EvaluateFold = (task: FoldTask, watch: FoldWatch) => Promise<FoldOutcome>;

/** Tells a task from every other of the same run. */
export function taskKey({ estimator, params, preparation, fold, rowShare }: FoldTask): string {
  return JSON.stringify([estimator, sortedEntries(params), preparation, fold, rowShare]);
}

function sortedEntries(params: ParamSet): readonly (readonly [string, unknown])[] {
  return Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
