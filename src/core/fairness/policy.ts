/**
 * How one group is decided about by its scores: yes from a threshold on, or by a lot between two thresholds and a rate
 * that looks at no score, as `fairlearn.postprocessing.ThresholdOptimizer` interpolates.
 */
export interface GroupPolicy {
  /** Chance that the score is not looked at; then yes comes with the chance `rate`. */
  readonly ignore: number;
  readonly rate: number;
  /** Else yes from `threshold` on with the chance `weight`, from `other` on with the rest. */
  readonly weight: number;
  readonly threshold: number;
  readonly other: number;
}

/** Yes from this score on. */
export function from(threshold: number): GroupPolicy {
  return { ignore: 0, rate: 0, weight: 1, threshold, other: threshold };
}

/** The chance of a yes at this score. */
export function chanceOfYes({ ignore, rate, weight, threshold, other }: GroupPolicy, score: number): number {
  const byScore = (score >= threshold ? weight : 0) + (score >= other ? 1 - weight : 0);
  return ignore * rate + (1 - ignore) * byScore;
}
