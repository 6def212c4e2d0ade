import type { FoldOutcome } from '../../core/selection/fold-task.ts';

/** Work of a running training that is done, so that it goes on from there when the tab was closed. Gone once the run has ended. */
export interface Checkpoint {
  readonly runId: string;
  /** Which piece of the run: the key of a fold's task, or the run's own clock. */
  readonly task: string;
  readonly savedAt: number;
  readonly content:
    | { readonly kind: 'outcome'; readonly outcome: FoldOutcome }
    /** What an estimator goes on from amid a fit. */
    | { readonly kind: 'fit'; readonly state: object }
    /** Seconds that the run has worked so far. */
    | { readonly kind: 'clock'; readonly seconds: number };
}
