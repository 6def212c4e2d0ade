import type { DriftReport } from '../core/drift/drift-report.ts';

/** One look of the monitor at a deployment. Append-only. */
export interface MonitorReport {
  readonly id: string;
  readonly projectId: string;
  readonly deploymentId: string;
  readonly at: number;
  readonly referenceRows: number;
  readonly currentRows: number;
  readonly drift: DriftReport;
  readonly latency: { readonly p50: number; readonly p95: number; readonly p99: number } | null;
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
