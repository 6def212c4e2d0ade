import type { Alert, MonitorReport } from '../../lifecycle/deployment/alert.ts';
import type { Deployment } from '../../lifecycle/deployment/registry.ts';
import { listAlerts, listMonitorReports } from '../../storage/models/monitoring.ts';
import { countPredictions, listRecentPredictions } from '../../storage/models/predictions.ts';
import { currentDeployment } from '../../storage/models/registry.ts';

/** What is known of the model that answers now. */
export interface Monitoring {
  readonly deployment: Deployment;
  readonly predictedRows: number;
  /** Newest first. */
  readonly reports: readonly MonitorReport[];
  /** Newest first, of all deployments of the project. */
  readonly alerts: readonly Alert[];
  /** Whether predictions came in since the newest report. */
  readonly stale: boolean;
}

const REPORTS_SHOWN = 20;

/** Null while nothing is deployed. */
export async function readMonitoring(projectId: string): Promise<Monitoring | null> {
  const deployment = await currentDeployment(projectId);
  if (deployment === undefined) return null;
  const [predictedRows, reports, alerts, [latest]] = await Promise.all([
    countPredictions(deployment.id),
    listMonitorReports(deployment.id, REPORTS_SHOWN),
    listAlerts(projectId),
    listRecentPredictions(deployment.id, 1),
  ]);
  const stale = latest !== undefined && latest.at > (reports[0]?.at ?? Number.NEGATIVE_INFINITY);
  return { deployment, predictedRows, reports, alerts, stale };
}
