/** Says when further batches are not worth it: the smoothed inertia of scikit-learn's MiniBatchKMeans. */
export interface Patience {
  /** Told the mean inertia of each batch, the first being step 1. */
  isOver(inertia: number, step: number): boolean;
}

/**
 * @param most batches without a new least inertia; null never ends
 * @param share of all rows that a batch is
 */
export function createPatience(most: number | null, share: number): Patience {
  const weight = Math.min(1, 2 * share);
  let smoothed: number | null = null;
  let least = Infinity;
  let without = 0;
  return {
    isOver(inertia, step) {
      // The first batch is scored by the centers of the start.
      if (step === 1) return false;
      smoothed = smoothed === null ? inertia : smoothed * (1 - weight) + inertia * weight;
      if (smoothed < least) {
        least = smoothed;
        without = 0;
        return false;
      }
      without++;
      return most !== null && without >= most;
    },
  };
}
