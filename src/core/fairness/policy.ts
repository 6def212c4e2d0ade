/**
 * How one group is decided about by its scores: yes from a threshold on, or by a lot between two thresholds and a rate
 * that looks at no score, as `fairlearn.postprocessing.ThresholdOptimizer` interpolates.
 */
export interface GroupPolicy {
  /** Chance that the score is not looked at; then yes comes with the chance `rate`. */
  readonly ignore: number;
  readonly rate: number;
  /** Else yes from `threshold` on with the chance `weight`, from `other` on with the rest; null is never. */
  readonly weight: number;
  readonly threshold: number | null;
  readonly other: number | null;
}

/** Yes from this score on; infinite for never. */
export function from(score: number): GroupPolicy {
  const threshold = finiteOrNever(score);
  return { ignore: 0, rate: 0, weight: 1, threshold, other: threshold };
}

/** A threshold that JSON can hold. */
export function finiteOrNever(threshold: number): number | null {
  return threshold === Infinity ? null : threshold;
}

/** The chance of a yes at this score. */
export function chanceOfYes({ ignore, rate, weight, threshold, other }: GroupPolicy, score: number): number {
  const reaches = (mark: number | null) => mark !== null && score >= mark;
  const byScore = (reaches(threshold) ? weight : 0) + (reaches(other) ? 1 - weight : 0);
  return ignore * rate + (1 - ignore) * byScore;
}
