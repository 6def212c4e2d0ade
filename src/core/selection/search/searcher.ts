import type { SupervisedTask } from '../../models/entry.ts';
import type { Trial, TrialProposal } from './trial.ts';

/** Why a search ended. */
export type SearchEnd = 'all tried' | 'time was up' | 'enough trials' | 'nothing got better';

/**
 * Proposes what to try next and learns from what came of it. Several trials may be under way at once.
 * From the same seed and the same outcomes in the same order it proposes the same.
 */
export interface Searcher {
  /** The next; 'wait' until a trial under way has ended; 'done' when there is nothing more to try. */
  ask(): TrialProposal | 'wait' | 'done';
  /** Every proposal is answered once, in the order in which they end. */
  tell(trial: Trial, proposal: TrialProposal): void;
  /** Asked after each fold but the last: whether a trial with these scores so far is hopeless. Absent: never. */
  readonly isHopeless?: (proposal: TrialProposal, scores: readonly number[]) => boolean;
  /** Why it is over, once it is but for the time; absent: nothing is left to try. */
  readonly ended?: () => SearchEnd;
  /** What it did and why, in sentences for a person; may grow while it searches. */
  readonly account: () => readonly string[];
}

/** What a searcher knows of its task from the beginning. */
export interface SearchSituation {
  readonly task: SupervisedTask;
  /** Rows, features after the default preparation, and classes of what a fold's fit learns from. */
  readonly rows: number;
  readonly features: number;
  /** 0 for a regression. */
  readonly classes: number;
  readonly folds: number;
  readonly seed: number;
  /** How many fits run side by side. */
  readonly parallel: number;
  /** Of the time for searching; null where there is no limit. Falls as time goes by. */
  readonly secondsLeft: () => number | null;
}
