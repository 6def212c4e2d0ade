import type { Alert, MonitorReport } from './alert.ts';

/** Named in the message at most; the rest are counted. */
const namedColumns = 5;

/**
 * The alert that a monitor report raises; null without drift, or while an alert of the same deployment is open.
 * Critical where the predictions themselves drifted, else a warning. `id` is the new alert's.
 */
export function alertFromReport(report: MonitorReport, alerts: readonly Alert[], id: string): Alert | null {
  if (!report.drift.drifted) return null;
  const { projectId, deploymentId } = report;
  if (alerts.some(alert => alert.deploymentId === deploymentId && alert.state === 'open')) return null;

  const drifted = report.drift.columns.filter(column => column.drifted);
  const features = drifted.filter(column => column.role === 'feature').map(column => column.column);
  const predictions = drifted.some(column => column.role === 'prediction');
  return {
    id,
    projectId,
    deploymentId,
    reportId: report.id,
    raisedAt: report.at,
    level: predictions ? 'critical' : 'warning',
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
