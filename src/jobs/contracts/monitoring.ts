import type { MonitorReport } from '../../lifecycle/deployment/alert.ts';
import type { Report } from './progress.ts';

/** Runs in workers/monitoring.ts. Stores the report, and an alert when data drift is found. */
export interface MonitoringApi {
  assess(input: { readonly deploymentId: string }, report: Report): Promise<MonitorReport>;
}
