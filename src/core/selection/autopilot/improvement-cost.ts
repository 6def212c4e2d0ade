/** What one estimator has cost and brought so far, in seconds and in the decision score. */
export interface Progress {
  /** Spent on it in all. */
  readonly spent: number;
  /** Spent when its best was found, and when the best before that one was. */
  readonly spentAtBest: number;
  readonly spentAtBestBefore: number;
  readonly best: number;
  /** How much its best is better than the best before it; of the first, what may be hoped for. */
  readonly lastGain: number;
  /** What its best would cost on more rows; null where it was tried on all. */
  readonly costOfMoreRows: number | null;
}

/** As long as its last improvement took, or as long as it has gone without one. */
export function costOfSearching({ spent, spentAtBest, spentAtBestBefore }: Progress): number {
  return Math.max(spent - spentAtBest, spentAtBest - spentAtBestBefore);
}

/** A gain below this is none. */
const leastGain = 1e-9;

/**
 * The estimated seconds until an estimator improves on the best of all (FLAML's ECI: Wang, Wu, Weimer and Zhu 2021):
 * as long as its last improvement took, or more rows where those are cheaper; where it is behind, as long as it takes
 * to make up for that at its last speed.
 */
export function costOfImprovement(progress: Progress, bestOfAll: number): number {
  const { spent, spentAtBestBefore, best, lastGain, costOfMoreRows } = progress;
  const own = Math.min(costOfSearching(progress), costOfMoreRows ?? Infinity);
  const behind = bestOfAll - best;
  if (behind <= 0) return own;
  const speed = Math.max(lastGain, leastGain) / Math.max(spent - spentAtBestBefore, leastGain);
  return Math.max(own, (2 * behind) / speed);
}
