import { expect, it } from 'vitest';
import { listEvents } from '../../../src/storage/governance/events.ts';
import {
  latestMonitorReport,
  listAlerts,
  saveMonitorReport,
  setAlertState,
} from '../../../src/storage/models/monitoring.ts';
import { alertFor, at, reportFor, storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

it('gives the latest report', async () => {
  const deployment = await storeDeployedProject();
  await saveMonitorReport(reportFor(deployment, { id: 'late', at: at + 9 }), null);
  await saveMonitorReport(reportFor(deployment), null);
  expect(await latestMonitorReport(deployment.id)).toMatchObject({ id: 'late' });
});

it('does not double an open alert, not even from two tabs at once', async () => {
  const deployment = await storeDeployedProject();
  const stored = await Promise.all([
    saveMonitorReport(reportFor(deployment), alertFor(deployment)),
    saveMonitorReport(reportFor(deployment, { id: 'report-2' }), alertFor(deployment, { id: 'alert-2' })),
  ]);
  expect(stored.filter(alert => alert !== null)).toHaveLength(1);
  expect(await listAlerts('project-1')).toHaveLength(1);
});

it('raises another once the first is resolved', async () => {
  const deployment = await storeDeployedProject();
  await saveMonitorReport(reportFor(deployment), alertFor(deployment));
  await setAlertState('alert-1', 'resolved');
  const later = alertFor(deployment, { id: 'alert-2', raisedAt: at + 1 });
  await saveMonitorReport(reportFor(deployment, { id: 'report-2' }), later);
  expect((await listAlerts('project-1')).map(({ id, state }) => [id, state])).toEqual([
    ['alert-2', 'open'],
    ['alert-1', 'resolved'],
  ]);
  const kinds = (await listEvents('project-1')).map(({ kind }) => kind);
  expect(kinds.filter(kind => kind.startsWith('alert'))).toHaveLength(3);
});

it('refuses to change an alert that is not there', async () => {
  await expect(setAlertState('none', 'resolved')).rejects.toMatchObject({ name: 'NotStoredError' });
});
