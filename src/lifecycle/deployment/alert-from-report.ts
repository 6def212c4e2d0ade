import type { Alert, MonitorReport } from './alert.ts';

/** Named in the message at most; the rest are counted. */
const namedColumns = 5;

/** From what is good to know to what needs acting on. */
const gravity: Readonly<Record<Alert['level'], number>> = { info: 0, warning: 1, critical: 2 };

/** Whether an earlier alert already says what a new one would: of the same deployment, unresolved, and no less grave. */
export function covers(
  earlier: Alert,
  { deploymentId, level }: Pick<Alert, 'deploymentId' | 'level'>,
): boolean {
  return (
    earlier.deploymentId === deploymentId &&
    earlier.state !== 'resolved' &&
    gravity[earlier.level] >= gravity[level]
  );
}

/**
 * The alert that a monitor report raises; null without drift, or while an earlier alert covers it.
 * Critical where the predictions themselves drifted, else a warning. `id` is the new alert's.
 */
export function alertFromReport(report: MonitorReport, alerts: readonly Alert[], id: string): Alert | null {
  if (!report.drift.drifted) return null;
  const { projectId, deploymentId } = report;

  const drifted = report.drift.columns.filter(column => column.drifted);
  const features = drifted.filter(column => column.role === 'feature').map(column => column.column);
  const predictions = drifted.some(column => column.role === 'prediction');
  const level = predictions ? 'critical' : 'warning';
  if (alerts.some(earlier => covers(earlier, { deploymentId, level }))) return null;
  return {
    id,
    projectId,
    deploymentId,
    reportId: report.id,
    raisedAt: report.at,
    level,
    message: `${subject(features, predictions)} drifted away from the training data. Consider retraining.`,
    state: 'open',
  };
}

function subject(features: readonly string[], predictions: boolean): string {
  const named = features.slice(0, namedColumns).join(', ');
  const rest = features.length - namedColumns;
  const columns = `${features.length === 1 ? 'Column' : 'Columns'} ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
  if (features.length === 0) return 'The predictions';
  return predictions ? `${columns} and the predictions` : columns;
}
