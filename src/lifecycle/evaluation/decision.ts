import type { AppliedRule } from '../../core/decision/applied-rule.ts';

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
  /**
   * How the run's model says by it what a row is, from its next deployment on; null where it is to say it as it was
   * trained to again; absent where the decision changes nothing of that.
   */
  readonly rule?: AppliedRule | null;
}
