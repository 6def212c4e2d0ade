import { covers } from '../../lifecycle/deployment/alert-from-report.ts';
import type { Alert, MonitorReport } from '../../lifecycle/deployment/alert.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, changeOf, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

/**
 * Adds a report, and the alert that it raises. One that an earlier alert covers is not added.
 * Resolves with the alert as stored, null where none was added.
 * @throws NotStoredError when the deployment is not stored
 */
export async function saveMonitorReport(report: MonitorReport, alert: Alert | null): Promise<Alert | null> {
  const stores = ['monitorReports', 'alerts', 'deployments', 'events'] as const;
  const raised = await write([...stores], 'relaxed', async transaction => {
    const alerts = transaction.objectStore('alerts');
    const [deployment, earlier] = await Promise.all([
      transaction.objectStore('deployments').getKey(report.deploymentId),
      alerts.index('byDeployment').getAll(report.deploymentId),
    ]);
    if (deployment === undefined) throw new NotStoredError('deployment', report.deploymentId);
    await transaction.objectStore('monitorReports').add(report);
    if (alert === null || earlier.some(one => covers(one, alert))) return null;
    const event = eventOf('alert raised', alert.projectId, alert.level, alert.message, alert.raisedAt);
    await Promise.all([alerts.add(alert), addEvent(transaction.objectStore('events'), event)]);
    return alert;
  });
  announce('monitorReports');
  if (raised === null) return null;
  announce('alerts');
  announce('events');
  return raised;
}

export function latestMonitorReport(deploymentId: string): Promise<MonitorReport | undefined> {
  return read(['monitorReports'], async ({ store }) => {
    const ofDeployment = IDBKeyRange.bound([deploymentId], [deploymentId, []]);
    return (await store.index('byDeployment').openCursor(ofDeployment, 'prev'))?.value;
  });
}

/** Newest first. */
export function listAlerts(projectId: string): Promise<Alert[]> {
  return read(['alerts'], async ({ store }) => {
    const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
    return (await store.index('byProject').getAll(ofProject)).reverse();
  });
}

/** @throws NotStoredError when there is no such alert */
export async function setAlertState(id: string, state: Alert['state']): Promise<void> {
  const changed = await write(['alerts', 'events'], 'relaxed', async transaction => {
    const alerts = transaction.objectStore('alerts');
    const alert = await alerts.get(id);
    if (alert === undefined) throw new NotStoredError('alert', id);
    if (alert.state === state) return false;
    const event = changeOf(eventOf('alert changed', alert.projectId, alert.message), alert.state, state);
    await Promise.all([alerts.put({ ...alert, state }), addEvent(transaction.objectStore('events'), event)]);
    return true;
  });
  if (!changed) return;
  announce('alerts');
  announce('events');
}

/** Newest first, at most `limit` of them. */
export function listMonitorReports(deploymentId: string, limit: number): Promise<MonitorReport[]> {
  return read(['monitorReports'], async ({ store }) => {
    const reports: MonitorReport[] = [];
    const ofDeployment = IDBKeyRange.bound([deploymentId], [deploymentId, []]);
    let cursor = await store.index('byDeployment').openCursor(ofDeployment, 'prev');
    while (cursor !== null && reports.length < limit) {
      reports.push(cursor.value);
      cursor = await cursor.continue();
    }
    return reports;
  });
}
