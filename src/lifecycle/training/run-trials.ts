import type { Trial } from '../../core/selection/search/trial.ts';

/** Every configuration that a run tried, in the order in which they ended. */
export interface RunTrials {
  readonly runId: string;
  readonly trials: readonly Trial[];
}
