/** Something a person decided about a model, and why. Append-only. */
export interface Decision {
  readonly id: string;
  readonly projectId: string;
  readonly at: number;
  /** The run that it is about. */
  readonly runId: string;
  readonly about: 'threshold' | 'calibration' | 'fairness';
  /** What was decided, in a sentence. */
  readonly decision: string;
  readonly reason: string;
  /** The numbers that were looked at, by name. */
  readonly evidence: Readonly<Record<string, number | string>>;
}
