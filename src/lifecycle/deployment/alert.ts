import type { DriftReport } from '../../core/drift/drift-report.ts';
import type { LatencyPercentiles } from './latency.ts';

/** One look of the monitor at a deployment. Append-only. */
export interface MonitorReport {
  readonly id: string;
  readonly projectId: string;
  readonly deploymentId: string;
  readonly at: number;
  readonly referenceRows: number;
  readonly currentRows: number;
  readonly drift: DriftReport;
  /** A row, as its share of the answer that it was part of. */
  readonly latency: LatencyPercentiles | null;
  /** An answer as a whole: one row of the form, or a batch of a file. */
  readonly answerLatency: LatencyPercentiles | null;
}

/** Raised when a monitor report shows data drift; it offers to retrain. */
export interface Alert {
  readonly id: string;
  readonly projectId: string;
  readonly deploymentId: string;
  readonly reportId: string;
  readonly raisedAt: number;
  readonly level: 'info' | 'warning' | 'critical';
  readonly message: string;
  readonly state: 'open' | 'acknowledged' | 'resolved';
}
